// A tenant's people in the directory: how they come into its group, and how they leave it.
import type { Directory } from '@dezky/directory'
import type { Work } from '@dezky/reconcile'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Departure } from '../members/index.ts'
import { deleteDeparture, groupsOfPerson, markJoined } from '../members/index.ts'
import { bindIdentity, findExternalPerson } from '../people/index.ts'
import type { DesiredTenant } from './tenant.plan.ts'

/** What follows when a person has come to be in a tenant's group, in the same transaction. */
export type OnPersonReady = (trx: Scoped, person: { tenantId: string, personId: string }) => Promise<void>

export interface World { db: PlatformDatabase, directory: Directory, onPersonReady: OnPersonReady }

export async function ensurePerson({ db, directory }: World, work: Work<Scoped>, personId: string): Promise<void> {
  const person = await inScope(db, workerScope(), trx => findExternalPerson(trx, personId, directory.issuer))
  if (!person?.isMember) return
  const { email, name, locale, subject } = person
  const known = await directory.ensurePerson({ personId, email, name, locale, subject: subject ?? undefined })
  await work.commit(trx => bindIdentity(trx, { issuer: directory.issuer, personId, ...known }))
}

/** A person may join several tenants at the same time: whoever sets the groups last has seen all of them. */
export async function setGroups({ db, directory }: World, personId: string): Promise<void> {
  for (let groups: string[] | null = null, settled = false; !settled;) {
    const current = await inScope(db, workerScope(), async trx => ({
      groups: await groupsOfPerson(trx, personId),
      person: await findExternalPerson(trx, personId, directory.issuer),
    }))
    if (!current.person?.externalId) return
    settled = groups?.join() === current.groups.join()
    groups = current.groups
    if (!settled) await directory.setMemberships(current.person.externalId, current.groups)
  }
}

/** Once for each membership. */
export async function welcome({ onPersonReady }: World, work: Work<Scoped>, { id }: DesiredTenant, personId: string): Promise<void> {
  await work.commit(async (trx) => {
    if (await markJoined(trx, id, personId)) await onPersonReady(trx, { tenantId: id, personId })
  })
}

/** Whoever had worked here is signed out; a link of somebody who never came anywhere stops working. */
export async function leaveGroup(world: World, work: Work<Scoped>, { id, personId, signedIn }: Departure): Promise<void> {
  const { db, directory } = world
  const person = await inScope(db, workerScope(), trx => findExternalPerson(trx, personId, directory.issuer))
  if (person?.externalId && await directory.observePerson(person.externalId)) {
    if (!person.hasSignedIn && !person.isMember) await directory.voidInvitations(person.externalId)
    await setGroups(world, personId)
    if (signedIn) await directory.signOutEverywhere(person.externalId)
  }
  await work.commit(trx => deleteDeparture(trx, id))
}
