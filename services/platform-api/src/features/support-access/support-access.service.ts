// Asking for a tenant's portal, and what becomes of it. Every step is one transaction: row, audit entry, event, wake-up.
import type { OwnSupportAccess, RequestSupportAccess } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { NotHere } from '@dezky/runtime/fastify'
import type { PlatformDatabase, Readable, Scoped } from '../../database/index.ts'
import type { Actor, Facts } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Announce } from '../outbox/index.ts'
import { isOpen } from '../people/index.ts'
import { findLatestOwnAccesses } from './own-access.store.ts'
import { AlreadyInside, SupportNever, SupportOpen, SupportSettled, TenantShut } from './support-access.errors.ts'
import { tellAccess } from './support-access.events.ts'
import { mailEnded, mailRequested, mailStarted } from './support-access.mail.ts'
import type { AccessesWanted, Ending, StoredAccess, SupportTenant } from './support-access.store.ts'
import {
  findAccess, findOpenId, findSupportTenant, insertAccess, isMember, listAccesses, lockAccess, setDenied, setEnded, setStarted,
} from './support-access.store.ts'
import { lockSetting } from './support-setting.store.ts'

type Person = Extract<Actor, { kind: 'person' }>

/** Whose doing it is, and how the owners are told. */
export interface By<Who extends Actor = Actor> { actor: Who, announce: Announce }

/** Throws NotHere, TenantShut, SupportNever, AlreadyInside or SupportOpen. */
export async function requestAccess(trx: Scoped, wish: RequestSupportAccess, { actor, announce }: By<Person>): Promise<StoredAccess> {
  const tenant = await openTenant(trx, wish.tenant, actor)
  const starts = tenant.mode === 'allowed'
  const id = await insertAccess(trx, { ...wish, tenantId: tenant.id, personId: actor.personId, starts })
  if (!id) throw new SupportOpen(await findOpenId(trx, tenant.id, actor.personId) ?? '')
  const access = await getAccess(trx, id)
  const { reason, ticket, minutes } = access
  await record(trx, access, { action: 'support_access.request', actor, reason, details: { minutes, ...ticket ? { ticket } : {} } })
  await tellAccess(trx, 'support_access.requested', access)
  if (starts) await begin(trx, access, actor)
  await (starts ? mailStarted : mailRequested)(trx, announce, access)
  await wake(trx, { kind: 'support-access', key: id })
  return access
}

async function openTenant(trx: Scoped, slug: string, { personId }: Person): Promise<SupportTenant> {
  const named = await findSupportTenant(trx, slug)
  if (!named) throw new NotHere()
  // Whoever shuts operators out meanwhile waits for this, or is seen here.
  await lockSetting(trx, named.id)
  const tenant = await findSupportTenant(trx, slug) ?? named
  if (!isOpen(tenant)) throw new TenantShut()
  if (tenant.mode === 'never') throw new SupportNever()
  if (await isMember(trx, tenant.id, personId)) throw new AlreadyInside()
  const open = await findOpenId(trx, tenant.id, personId)
  if (open) throw new SupportOpen(open)
  return tenant
}

/** Throws NotHere, or SupportSettled for what waits for no answer. */
export async function approveAccess(trx: Scoped, slug: string, id: string, actor: Person): Promise<StoredAccess> {
  await lockWaiting(trx, slug, id)
  await setStarted(trx, id, actor.personId)
  const access = await getAccess(trx, id)
  await record(trx, access, { action: 'support_access.approve', actor })
  await begin(trx, access, actor)
  await wake(trx, { kind: 'support-access', key: id })
  return access
}

/** Throws NotHere or SupportSettled. */
export async function denyAccess(trx: Scoped, slug: string, id: string, actor: Person): Promise<StoredAccess> {
  await lockWaiting(trx, slug, id)
  await setDenied(trx, id, actor.personId)
  const access = await getAccess(trx, id)
  await record(trx, access, { action: 'support_access.deny', actor })
  await tellAccess(trx, 'support_access.denied', access)
  return access
}

/** What is over stays as it is. Throws NotHere. */
export async function endAccess(trx: Scoped, id: string, ending: Ending, { actor, announce }: By): Promise<StoredAccess> {
  await lockAccess(trx, id)
  const ended = await setEnded(trx, id, ending)
  const access = await getAccess(trx, id)
  if (!ended) return access
  await record(trx, access, { action: 'support_access.end', actor, details: { endReason: ending.reason, opened: access.opened } })
  await tellAccess(trx, 'support_access.ended', access)
  await mailEnded(trx, announce, access)
  return access
}

export async function getAccess(db: Readable, id: string, slug: string | null = null): Promise<StoredAccess> {
  const access = await findAccess(db, id, slug)
  if (!access) throw new NotHere()
  return access
}

interface AccessPage { items: StoredAccess[], last: string | null }

export async function pageOfAccesses(db: Readable, wanted: AccessesWanted): Promise<AccessPage> {
  const found = await listAccesses(db, { ...wanted, limit: wanted.limit + 1 })
  const items = found.slice(0, wanted.limit)
  return { items, last: found.length > wanted.limit ? items.at(-1)?.id ?? null : null }
}

/** Where somebody acts or acted lately: theirs to read, also once they are out. */
export async function ownAccesses(db: PlatformDatabase, personId: string): Promise<OwnSupportAccess[]> {
  return findLatestOwnAccesses(db, personId)
}

async function lockWaiting(trx: Scoped, slug: string, id: string): Promise<void> {
  await lockAccess(trx, (await getAccess(trx, id, slug)).id)
  if ((await getAccess(trx, id, slug)).state !== 'requested') throw new SupportSettled()
}

async function begin(trx: Scoped, access: StoredAccess, actor: Actor): Promise<void> {
  const { expiresAt, operator } = access
  await record(trx, access, { action: 'support_access.start', actor, details: { expiresAt, personId: operator.id } })
  await tellAccess(trx, 'support_access.started', access)
}

interface Entry { action: string, actor: Actor, details?: Facts, reason?: string }

async function record(trx: Scoped, { id, tenant }: StoredAccess, { details = {}, ...entry }: Entry): Promise<void> {
  await appendAudit(trx, { tenantId: tenant.id, subject: `support_access:${id}`, details, ...entry })
}
