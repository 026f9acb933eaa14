import { expect, it } from 'vitest'
import { fieldsOf } from './fields-of.ts'

it.each([
  ['nothing', null, []],
  ['text', 'password=1', []],
  ['a list', [{ a: 1 }], []],
  ['fields', { name: 'shop', secret: 's3cret' }, ['name', 'secret']],
  ['fields within', { configuration: { health: { kind: 'http' }, command: ['x'] }, host: 'here' },
    ['configuration.health', 'configuration.command', 'host']],
  ['one that is empty', { configuration: {} }, ['configuration']],
])('of %s', (_, body, fields) => expect(fieldsOf(body)).toEqual(fields))

it('are only so many, and so long', () => {
  const many = fieldsOf(Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${'n'.repeat(100)}${at}`, 1])))
  expect([many.length, Math.max(...many.map(name => name.length))]).toEqual([60, 80])
})
