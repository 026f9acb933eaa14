// Who operates the platform: there is always somebody who does.
import type { PlatformAdmin } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { GrantedByDirectory, LastPlatformAdmin, NotAnOperator, OwnAccount, PersonNotFound } from './person.errors.ts'
import { platformAdminChanged } from './person.events.ts'
import type { LockedPerson } from './person.store.ts'
import { lockPerson } from './person.store.ts'
import { platformAdminsGroup } from './person.ts'
import { hasAdminBeside, isActiveAdmin, lockAdmins, setAdminSource } from './platform-admin.store.ts'
import type { AdminsWanted } from './platform-admin-list.store.ts'
import { findPlatformAdmin, listPlatformAdmins } from './platform-admin-list.store.ts'

interface AdminPage {
  items: PlatformAdmin[]
  /** Where the next page begins; null when there is none. */
  last: string | null
}

export async function pageOfPlatformAdmins(db: Readable, { after, limit }: AdminsWanted): Promise<AdminPage> {
  const found = await listPlatformAdmins(db, { after, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

/** The platform's own grant outlives whatever the directory says. */
export async function grantPlatformAdmin(trx: Scoped, personId: string, actor: Actor): Promise<PlatformAdmin> {
  await lockPlatformAdmins(trx, actor)
  const person = await lockPerson(trx, personId)
  if (person.adminSource !== 'platform') {
    await setAdminSource(trx, personId, 'platform', actor.kind === 'system' ? null : actor.personId)
    await record(trx, personId, actor, { was: person.adminSource, becomes: 'platform' })
    if (person.adminSource === null) await platformAdminChanged(trx, 'granted', personId)
  }
  const admin = await findPlatformAdmin(trx, personId)
  if (!admin) throw new PersonNotFound()
  return admin
}

export async function revokePlatformAdmin(trx: Scoped, personId: string, actor: Actor): Promise<void> {
  await lockPlatformAdmins(trx, actor)
  const person = await lockPerson(trx, personId)
  if (person.adminSource === null) throw new PersonNotFound()
  await keepOneAdmin(trx, person)
  refuseOwnAccount(person, actor)
  if (person.adminSource === 'directory') throw new GrantedByDirectory(platformAdminsGroup)
  await setAdminSource(trx, personId, null, null)
  await record(trx, personId, actor, { was: 'platform', becomes: null })
  await platformAdminChanged(trx, 'revoked', personId)
}

/** Waits for its turn; whoever was an operator when the request came may be none by now. */
export async function lockPlatformAdmins(trx: Scoped, actor: Actor): Promise<void> {
  await lockAdmins(trx)
  if (actor.kind !== 'system' && !await isActiveAdmin(trx, actor.personId)) throw new NotAnOperator()
}

/** Throws LastPlatformAdmin when nobody who may act would be left without this person. */
export async function keepOneAdmin(trx: Scoped, { id, adminSource }: Pick<LockedPerson, 'id' | 'adminSource'>): Promise<void> {
  if (adminSource !== null && !await hasAdminBeside(trx, id)) throw new LastPlatformAdmin()
}

export function refuseOwnAccount({ id }: { id: string }, actor: Actor): void {
  if (actor.kind !== 'system' && actor.personId === id) throw new OwnAccount()
}

type Change = Record<'was' | 'becomes', PlatformAdmin['source'] | null>

async function record(trx: Scoped, personId: string, actor: Actor, { was, becomes }: Change): Promise<void> {
  await appendAudit(trx, {
    tenantId: null, actor, subject: `person:${personId}`, details: {}, before: { source: was }, after: { source: becomes },
    action: becomes === null ? 'platform_admin.revoke' : 'platform_admin.grant',
  })
}
