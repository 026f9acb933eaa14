import { z } from 'zod'
import { Problem } from '@dezky/runtime'

/** Where a list goes on, as clients carry it: opaque, and checked when it comes back. */
export function encodeCursor(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const hex = Buffer.from(cursor, 'base64url').toString('hex')
  const id = z.guid().safeParse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
  if (!id.success) throw cursorInvalid()
  return id.data
}

function cursorInvalid(): Problem {
  return new Problem({
    code: 'cursor_invalid', status: 400, title: 'The cursor is not valid', detail: 'Start again without a cursor.',
  })
}
