// A tenant's people in the directory: how they come into its group, and how they leave it or are shut out.
import type { Directory } from '@dezky/directory'
import { DirectoryRejected } from '@dezky/directory'
import type { Work } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Departure } from '../members/index.ts'
import { deleteDeparture, markJoined } from '../members/index.ts'
import type { WantedAccount } from '../people/index.ts'
import { bindIdentity, findExternalPerson, setDisabledUpstream, wantedAccount } from '../people/index.ts'
import type { World } from './tenant.world.ts'

export async function ensurePerson({ db, directory }: World, work: Work<Scoped>, personId: string): Promise<void> {
  const person = await inScope(db, workerScope(), trx => findExternalPerson(trx, personId, directory.issuer))
  if (!person?.isMember) return
  const { email, name, locale, subject } = person
  const known = await directory.ensurePerson({ personId, email, name, locale, subject: subject ?? undefined })
  await work.commit(trx => bindIdentity(trx, { issuer: directory.issuer, personId, ...known }))
}

interface Settling { personId: string, externalId: string | null }

/** Tenants of one person may want things at the same time: whoever sets them last has seen what all of them want. */
export async function settlePerson(world: World, work: Work<Scoped>, { personId, externalId }: Settling): Promise<void> {
  const { db, directory } = world
  for (let applied: string | undefined; ;) {
    const { wanted, account } = await inScope(db, workerScope(), async trx => ({
      wanted: await wantedAccount(trx, personId),
      account: externalId ?? (await findExternalPerson(trx, personId, directory.issuer))?.externalId,
    }))
    const wish = JSON.stringify([wanted.groups, wanted.enabled])
    if (!account || wish === applied) return
    // Somebody who was made a moment ago has no groups yet, and can sign in.
    if (externalId === null) await directory.setMemberships(account, wanted.groups)
    else await matchAccount(directory, work, { personId, account, wanted })
    applied = wish
  }
}

/** Once for each membership. A link given out for another place, or in another role, must not lead into this one. */
export async function welcome(world: World, work: Work<Scoped>, tenantId: string, personId: string): Promise<void> {
  const { db, directory, onPersonReady } = world
  const person = await inScope(db, workerScope(), trx => findExternalPerson(trx, personId, directory.issuer))
  if (person?.externalId && !person.hasSignedIn) await directory.voidInvitations(person.externalId)
  await work.commit(async (trx) => {
    if (await markJoined(trx, tenantId, personId)) await onPersonReady(trx, { tenantId, personId })
  })
}

/** Whoever had worked here is signed out; a link of somebody who never came anywhere stops working. */
export async function leaveGroup(world: World, work: Work<Scoped>, { id, personId, signedIn }: Departure): Promise<void> {
  const { db, directory } = world
  const person = await inScope(db, workerScope(), trx => findExternalPerson(trx, personId, directory.issuer))
  if (person?.externalId && await directory.observePerson(person.externalId)) {
    if (!person.hasSignedIn && !person.isMember) await directory.voidInvitations(person.externalId)
    await settlePerson(world, work, { personId, externalId: person.externalId })
    if (signedIn) await directory.signOutEverywhere(person.externalId)
  }
  await work.commit(trx => deleteDeparture(trx, id))
}

interface Match { personId: string, account: string, wanted: WantedAccount }

async function matchAccount(directory: Directory, work: Work<Scoped>, { personId, account, wanted }: Match): Promise<void> {
  const observed = await directory.observePerson(account)
  if (!observed && wanted.groups.length > 0) throw new DirectoryRejected('An account that Dezky made is gone from the directory.')
  if (!observed) return
  // That it was us is remembered first, and only what we disabled is enabled again.
  if (!wanted.enabled && observed.enabled) await work.commit(trx => setDisabledUpstream(trx, personId, true))
  if (!wanted.enabled && observed.enabled) await directory.setEnabled(account, false)
  if (wanted.enabled && wanted.disabledUpstream) await directory.setEnabled(account, true)
  if (wanted.enabled && wanted.disabledUpstream) await work.commit(trx => setDisabledUpstream(trx, personId, false))
  if (observed.groups.toSorted().join() !== wanted.groups.toSorted().join()) await directory.setMemberships(account, wanted.groups)
}

interface Leaving { personId: string, externalId: string }

/** Whoever works in another tenant stays signed in: the tenant that is shut is closed to them by every request anyway. */
export async function signOut({ db, directory }: World, { personId, externalId }: Leaving): Promise<void> {
  const { groups } = await inScope(db, workerScope(), trx => wantedAccount(trx, personId))
  if (groups.length > 0) return
  if (await directory.observePerson(externalId)) await directory.signOutEverywhere(externalId)
}
