import { z } from 'zod'

/** What somebody types to find something; nothing typed finds everything. */
export const searchSchema = z.string().max(100).normalize('NFC').trim()
  .refine(text => !/\p{Cc}/u.test(text), 'A search holds no control characters.')

/** In a query: named once, or several times with one value each. */
export function severalOf<T extends z.ZodType>(item: T) {
  return z.preprocess(value => typeof value === 'string' ? [value] : value, z.array(item).min(1).max(20))
}
