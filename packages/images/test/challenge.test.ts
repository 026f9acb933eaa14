import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { challengesOf } from '../src/client/challenge.ts'

function read(header: string | null) {
  return challengesOf(header).map(({ scheme, params }) => [scheme, Object.fromEntries(params)])
}

describe('what a refusal asks for', () => {
  test.each<[string | null, unknown]>([
    [null, []], ['', []], [' , ,', []],
    ['Basic realm="tests"', [['basic', { realm: 'tests' }]]],
    ['BASIC Realm=tests', [['basic', { realm: 'tests' }]]],
    ['Bearer realm="https://auth.test/token",service="registry.test",scope="repository:acme/shop:pull,push"', [
      ['bearer', { realm: 'https://auth.test/token', service: 'registry.test', scope: 'repository:acme/shop:pull,push' }],
    ]],
    ['Bearer realm = "a" , service= b', [['bearer', { realm: 'a', service: 'b' }]]],
    ['Negotiate, Basic realm="a, Bearer realm=b", Bearer realm="c"', [
      ['negotiate', {}], ['basic', { realm: 'a, Bearer realm=b' }], ['bearer', { realm: 'c' }],
    ]],
    ['Negotiate YWJj==, Bearer realm="c"', [['negotiate', {}], ['bearer', { realm: 'c' }]]],
    ['Bearer realm="say \\"hi\\"\\\\"', [['bearer', { realm: 'say "hi"\\' }]]],
    ['Bearer realm="never closed', [['bearer', {}]]],
    ['realm="of nobody"', []],
    ['Basic', [['basic', {}]]],
    ['"quoted" Basic', []],
  ])('%s', (header, expected) => {
    expect(read(header)).toEqual(expected)
  })

  test('is read to an end, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('Bearer', ' ', ',', '=', '"', '\\', 'realm', 'a', '=='), { maxLength: 30 }), (parts) => {
      expect(challengesOf(parts.join('')).length).toBeLessThanOrEqual(30)
    }))
    expect(challengesOf(`Bearer ${'a="b",'.repeat(3000)}`)[0]?.params.size).toBe(1)
    expect(challengesOf(`Bearer realm="${'\\'.repeat(16_000)}`)).toHaveLength(1)
  })
})
