import { expect, it } from 'vitest'
import { createRedactor } from './redact.ts'

const secret = 'kanariefugl/æøå "42"'
const redact = createRedactor([secret, 'ab', 'kanarie'])

it.each([
  ['as it is', secret],
  ['in an address', encodeURIComponent(secret)],
  ['in JSON', JSON.stringify({ secret })],
  ['in base64', Buffer.from(secret).toString('base64')],
])('blots out a secret %s', (_, text) => {
  expect(redact(`before ${text} after`)).toMatch(/^before .*•••.* after$/)
  expect(redact(text)).not.toMatch(/fugl|42/)
})

it('blots out each line of a secret that has several', () => {
  expect(createRedactor(['first line\nsecond line'])('it said: second line')).toBe('it said: •••')
})

it('leaves text alone that holds none, also where a secret is too short to tell', () => {
  expect(redact('about abacus')).toBe('about abacus')
})

it.each([1, 7, secret.length - 1])('blots out both halves of a secret that a long line was cut in after %i characters', (at) => {
  const [before, after] = [`first ${secret.slice(0, at)}`, `${secret.slice(at)} last`]
  expect([redact(before, { start: false, end: true }), redact(after, { start: true, end: false })]).toEqual(['first •••', '••• last'])
})
