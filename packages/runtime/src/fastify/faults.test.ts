import { expect, it } from 'vitest'
import { z } from 'zod'
import { sayFault } from './faults.ts'

const schema = z.strictObject({
  name: z.string().min(1).max(3), key: z.string().min(8), role: z.enum(['owner', 'member']),
  all: z.literal('all'), seats: z.int().min(1).max(9), list: z.array(z.string()).min(1).max(1),
  id: z.uuid(), at: z.iso.datetime(), own: z.string('Say who.'), active: z.boolean(), address: z.object({}),
}).partial()

it.each<[object, string]>([
  [{ own: undefined, nmae: 'x' }, 'There is no field "nmae" here.'],
  [{ name: 1 }, 'This is not a text.'],
  [{ name: '' }, 'This is empty.'],
  [{ name: 'long' }, 'Use 3 characters or fewer.'],
  [{ key: 'k' }, 'Use 8 characters or more.'],
  [{ role: 'boss' }, 'Use one of owner, member.'],
  [{ all: 'acme' }, 'Use all.'],
  [{ seats: 0 }, 'Use 1 or more.'],
  [{ seats: 10 }, 'Use 9 or less.'],
  [{ seats: 1.5 }, 'This is not a whole number.'],
  [{ list: [] }, 'Name at least 1.'],
  [{ list: ['a', 'b'] }, 'Name at most 1.'],
  [{ id: 'x' }, 'This is not an id: a UUID.'],
  [{ at: 'yesterday' }, 'This is not a time, such as 2026-01-31T12:00:00Z.'],
  [{ active: 'yes' }, 'This is not true or false.'],
  [{ address: null }, 'This is not an object.'],
  [{ own: 1 }, 'Say who.'],
])('says of %j: %s', (value, sentence) => {
  expect(schema.safeParse(value, { error: sayFault }).error?.issues[0]?.message).toBe(sentence)
})

it.each([z.string(), z.enum(['a', 'b']), z.object({})])('says what is missing', (field) => {
  expect(z.object({ field }).safeParse({}, { error: sayFault }).error?.issues[0]?.message).toMatch(/^This is missing\./)
})
