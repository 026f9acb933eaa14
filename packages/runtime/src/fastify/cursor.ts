import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '../problem.ts'

/** Where a list goes on, as clients carry it: opaque, and checked when it comes back. */
export function encodeCursor(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const hex = Buffer.from(cursor, 'base64url').toString('hex')
  const id = z.guid().safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
  if (!id.success) throw new CursorInvalid()
  return id.data
}

/** The last row of a page: by what the list is ordered, and its id. */
export interface Place { key: string, id: string }

/** A place in a list that has many orders and filters. `list` is everything that decides which rows come, and in which order. */
export function encodePlace(list: unknown, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([fingerprintOf(list), key, id])).toString('base64url')
}

/** Throws `cursor_invalid` for what was made for another list, or not by `encodePlace`. */
export function decodePlace(list: unknown, cursor: string | undefined, key: z.ZodType<string>): Place | null {
  if (cursor === undefined) return null
  const place = z.tuple([z.literal(fingerprintOf(list)), key, z.guid()]).safeParse(parsedOrNull(cursor))
  if (!place.success) throw new CursorInvalid()
  return { key: place.data[1], id: place.data[2] }
}

function fingerprintOf(list: unknown): string {
  return createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12)
}

function parsedOrNull(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  }
  catch {
    return null
  }
}

export class CursorInvalid extends Problem {
  constructor() {
    super({ code: 'cursor_invalid', status: 400, title: 'The cursor is not valid', detail: 'Start again without a cursor.' })
  }
}
