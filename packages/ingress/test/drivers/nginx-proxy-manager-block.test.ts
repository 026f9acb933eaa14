import { describe, expect, test } from 'vitest'
import { markIn, ownsWholeSite, withMark } from '../../src/drivers/nginx-proxy-manager/block.ts'

const theirs = '# Big uploads.\nclient_max_body_size 2g;'
const handedOver = '# dezky: begin\n# dezky: end'

describe('our part of a configuration', () => {
  test.each(['', theirs, `${theirs}\n`, `${theirs}\r\n`])('is put after %j, and found again', (before) => {
    const one = withMark(before, 'app-1')
    expect(markIn(one)).toEqual({ target: 'app-1', before: null })
    expect(one.startsWith(before)).toBe(true)
    expect(withMark(one, 'app-1')).toBe(one)
    expect(markIn(withMark(one, 'app-2'))).toEqual({ target: 'app-2', before: null })
  })

  test('is changed where it stands, whatever stands around it', () => {
    const between = `${theirs}\n${withMark('', 'app-1')}\n  gzip on;\n$1 $& stays\n`
    expect(withMark(between, 'app-2')).toBe(between.replace('app-1', 'app-2'))
  })

  test.each([handedOver, `${theirs}\n  ${handedOver}\n`, handedOver.replaceAll('\n', '\r\n'), '# dezky: begin\nnonsense;\n# dezky: end\n'])(
    'may be without a target: %j', (text) => {
      expect(markIn(text)).toEqual({ target: null, before: null })
      const led = withMark(text, 'app-1')
      expect(markIn(led)).toEqual({ target: 'app-1', before: null })
      expect(led.match(/dezky: begin/g)).toHaveLength(1)
      expect(led).not.toContain('nonsense')
    })

  test.each(['', theirs, '# dezky: begin', 'location = /.well-known/dezky-target { return 200 "app-1"; }'])('is not in %j', (text) => {
    expect(markIn(text)).toBeNull()
  })

  test.each([
    ['location / { return 200; }', true], ['gzip on; location /{ }', true], ['location ^~ / {', true], ['  location\t/\t{', true],
    ['location /api { }', false], ['# nothing', false], [withMark('', 'a'), false], [withMark('location / { }', 'a'), true],
  ])('%j decides for the whole site: %j', (text, expected) => expect(ownsWholeSite(text)).toBe(expected))
})
