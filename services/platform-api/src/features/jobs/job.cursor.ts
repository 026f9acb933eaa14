// Where a list of jobs goes on, as clients carry it.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { JobQuery } from '@dezky/contracts'
import { CursorInvalid } from '@dezky/runtime/fastify'
import type { Place } from './job.service.ts'
import { orderOf } from './key-jobs.store.ts'

type List = Omit<JobQuery, 'cursor' | 'limit'>

const placeSchema = z.union([
  z.object({ key: z.object({ at: z.string().max(60), kind: z.string().max(60), key: z.string().max(300) }) }),
  z.object({ mail: z.guid().nullable() }),
])
const timeSchema = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:?\d\d)?$/)

export function encodeJobPlace(list: List, place: Place): string {
  return Buffer.from(JSON.stringify([fingerprintOf(list), place])).toString('base64url')
}

/** Throws `cursor_invalid` for what was made for another list. */
export function decodeJobPlace(list: List, cursor: string | undefined): Place | null {
  if (cursor === undefined) return null
  const parsed = z.tuple([z.literal(fingerprintOf(list)), placeSchema]).safeParse(jsonOrNull(cursor))
  if (!parsed.success) throw new CursorInvalid()
  const place = parsed.data[1]
  if ('key' in place && orderOf(list.state) !== 'kind' && !timeSchema.safeParse(place.key.at).success) throw new CursorInvalid()
  return place
}

function fingerprintOf({ state, kind, search }: List): string {
  return createHash('sha256').update(JSON.stringify([state, kind, search])).digest('base64url').slice(0, 12)
}

function jsonOrNull(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  }
  catch {
    return null
  }
}
