// What people change about themselves. The directory is told by the person's reconciler, as of an operator's change.
import type { OwnProfile, UpdateOwnProfile } from '@dezky/contracts'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Own } from '../../http/as-themselves.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import { personChanged, PersonNotFound, wakePerson, wakeTenantsOf } from '../people/index.ts'
import type { Look } from './profile.store.ts'
import { findProfile, lockProfile, updateLook } from './profile.store.ts'

export async function getProfile(db: Readable, id: string): Promise<OwnProfile> {
  const profile = await findProfile(db, id)
  if (!profile) throw new PersonNotFound()
  return profile
}

export interface Update extends Own { version: number, change: UpdateOwnProfile }

export async function updateProfile(trx: Scoped, { id, actor, version, change }: Update): Promise<OwnProfile> {
  await lockProfile(trx, id)
  const profile = await getProfile(trx, id)
  requireVersion(profile, version)
  const was: Look = lookOf(profile)
  const becomes = { ...was, ...change, localeChosen: was.localeChosen || change.locale !== undefined }
  const changes = changesOf(was, becomes)
  if (!changes.after) return profile
  const isTold = was.name !== becomes.name || was.locale !== becomes.locale
  await updateLook(trx, id, becomes, isTold)
  await asPlatform(trx, async (platform) => {
    await appendAudit(platform, {
      tenantId: null, actor, action: 'person.update', subject: `person:${id}`, details: { changed: Object.keys(changes.after ?? {}) },
      personal: [{ personId: id, data: { ...changes } }],
    })
    await personChanged(platform, 'updated', id)
    if (isTold) await wakePerson(platform, id)
    if (was.name !== becomes.name) await wakeTenantsOf(platform, id)
  })
  return getProfile(trx, id)
}

function lookOf({ name, locale, localeChosen, timeZone }: OwnProfile): Look {
  return { name, locale, localeChosen, timeZone }
}
