import { expect, it } from 'vitest'
import { asMebibytes, figure, fromMebibytes, typed } from './numbers.ts'

it.each([['', null], [' 12 ', 12], ['0,5', 0.5], ['x', Number.NaN]])('reads “%s”', (text, value) => expect(figure(text)).toEqual(value))
it.each([[null, ''], [3, '3']])('writes %s', (value, text) => expect(typed(value)).toBe(text))
it.each([[null, ''], [512 * 1024 ** 2, '512']])('says %s bytes', (bytes, text) => {
  expect(asMebibytes(bytes)).toBe(text)
  expect(fromMebibytes(text)).toBe(bytes)
})
