import type { DataExport } from '@dezky/contracts'
import { mostDataExports } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { requireTenant } from '../members/index.ts'
import { DataExportNotReady, TooManyDataExports } from './data-export.errors.ts'
import { exportDeleted, exportStarted } from './data-export.events.ts'
import {
  countReady, deleteExport, findExport, findRunning, insertExport, listExports, lockExpired,
} from './data-export.store.ts'
import type { StoredExport } from './data-export.ts'
import { toWire } from './data-export.ts'

type Person = Extract<Actor, { kind: 'person' }>

export interface By { actor: Person, now: Date }

/** The one that is under way, if there is one: nobody needs two of the same moment. Throws TooManyDataExports. */
export async function startExport(trx: Scoped, slug: string, { actor, now }: By): Promise<{ body: DataExport, status: 200 | 201 }> {
  const { id: tenantId } = await requireTenant(trx, slug)
  if (await countReady(trx, tenantId, now) >= mostDataExports) throw new TooManyDataExports()
  const id = newId()
  const isNew = await insertExport(trx, { id, tenantId, requestedBy: actor.personId, now })
  const started = await findRunning(trx, tenantId)
  if (!started) throw new NotHere()
  if (!isNew) return { body: toWire(started), status: 200 }
  await appendAudit(trx, { tenantId, actor, action: 'data_export.start', subject: `data_export:${id}`, details: {} })
  await exportStarted(trx, started)
  await wake(trx, { kind: 'data-export', key: id })
  return { body: toWire(started), status: 201 }
}

export async function pageOfExports(db: Readable, slug: string, { limit, ...wanted }: { before: string | null, limit: number, now: Date }) {
  const { id } = await requireTenant(db, slug)
  const found = await listExports(db, id, { ...wanted, limit: limit + 1 })
  const items = found.slice(0, limit).map(toWire)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export interface Addressed { slug: string, exportId: string, now: Date }

export async function requireExport(db: Readable, { slug, exportId, now }: Addressed): Promise<StoredExport> {
  const { id: tenantId } = await requireTenant(db, slug)
  const found = await findExport(db, { tenantId, exportId, now })
  if (!found) throw new NotHere()
  return found
}

/** Says of whom everything is taken away, before it is. Throws DataExportNotReady. */
export async function openFile(trx: Scoped, addressed: Addressed, actor: Person): Promise<StoredExport> {
  const found = await requireExport(trx, addressed)
  if (found.state !== 'ready') throw new DataExportNotReady()
  await record(trx, found, 'data_export.download', actor)
  return found
}

/** One that is under way ends with it. */
export async function discardExport(trx: Scoped, addressed: Addressed, actor: Person): Promise<void> {
  const found = await requireExport(trx, addressed)
  await discard(trx, found, 'data_export.delete', actor)
}

export async function discardExpired(trx: Scoped, now: Date): Promise<void> {
  for (const expired of await lockExpired(trx, now)) await discard(trx, expired, 'data_export.expire', { kind: 'system' })
}

async function discard(trx: Scoped, found: StoredExport, action: string, actor: Actor): Promise<void> {
  await deleteExport(trx, found.id)
  await record(trx, found, action, actor)
  await exportDeleted(trx, found)
}

export async function record(trx: Scoped, { id, tenant }: StoredExport, action: string, actor: Actor, details: object = {}): Promise<void> {
  await appendAudit(trx, { tenantId: tenant.id, actor, action, subject: `data_export:${id}`, details: { ...details } })
}
