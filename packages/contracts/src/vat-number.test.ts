import { expect, it } from 'vitest'
import { vatNumberSchema } from './vat-number.ts'

it.each([
  ['DK 12 34 56 78', 'DK12345678'], ['de-123.456.789', 'DE123456789'], ['ATU12345678', 'ATU12345678'], ['NL123456789B01', 'NL123456789B01'],
  ['CHE-123.456.789 MWST', 'CHE123456789MWST'], ['EL123456789', 'EL123456789'], ['FRXX123456789', 'FRXX123456789'],
])('takes %s', (text, kept) => {
  expect(vatNumberSchema.parse(text)).toBe(kept)
})

it.each([[''], ['12345678'], ['DK1234567'], ['DK123456789'], ['US123456789'], ['DE12345678X'], ['GR123456789']])('refuses "%s"', (text) => {
  expect(vatNumberSchema.safeParse(text).success).toBe(false)
})
