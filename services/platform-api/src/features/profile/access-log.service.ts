import type { AccessEntry } from '@dezky/contracts'
import { decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import { secondFactorIn } from '../people/index.ts'
import type { StoredAccess } from './access-log.store.ts'
import { findAccesses } from './access-log.store.ts'

interface AccessPage { items: AccessEntry[], nextCursor: string | null }

interface Wanted { personId: string, cursor?: string | undefined, limit: number }

export async function pageOfAccesses(db: Readable, { personId, cursor, limit }: Wanted): Promise<AccessPage> {
  const found = await findAccesses(db, { personId, after: decodeCursor(cursor), limit: limit + 1 })
  const items = found.slice(0, limit).map(toWire)
  const last = found.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? encodeCursor(last.id) : null }
}

function toWire({ amr, at, ...entry }: StoredAccess): AccessEntry {
  return { ...entry, at: at.toISOString(), secondFactor: secondFactorIn(amr) }
}
