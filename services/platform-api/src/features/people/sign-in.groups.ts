// Memberships as the directory's groups carry them: given and taken by a token, with that remembered.
import { wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, isAudited } from '../audit/index.ts'
import type { Keeping } from '../departures/index.ts'
import { depart, inWords } from '../departures/index.ts'
import { tryTakeSeat } from '../subscriptions/index.ts'
import { memberAdded, memberRemoved, seatMissing } from './person.events.ts'
import type { StoredPerson } from './sign-in.store.ts'
import { forgetRevoked, holdOpenTenant, joinByDirectory, leaveByDirectory, placesOf } from './sign-in.store.ts'
import type { Place, SignIn } from './sign-in.ts'
import { placeChanges } from './sign-in.ts'

type Person = Pick<StoredPerson, 'id' | 'name' | 'email'>

interface By { actor: Actor, keeping: Keeping }

export async function followGroups(trx: Scoped, person: Person, said: SignIn, by: By): Promise<void> {
  const { add, remove, forgive } = placeChanges(await placesOf(trx, person.id, said.groups), said)
  const changes = [...add.map(place => ({ place, change: join })), ...remove.map(place => ({ place, change: leave }))]
  // In the order of tenants, in which the chains of their audit trails are locked everywhere.
  for (const { place, change } of changes.toSorted((a, b) => a.place.tenantId < b.place.tenantId ? -1 : 1)) {
    if (await change(trx, person, place, by)) await wake(trx, { kind: 'tenant', key: place.tenantId })
  }
  await forgetRevoked(trx, person.id, [...remove, ...forgive].map(({ tenantId }) => tenantId))
}

async function join(trx: Scoped, { id: personId }: Person, { tenantId, slug }: Place, { actor }: By): Promise<boolean> {
  // The tenant before its subscription, as everywhere.
  if (!await holdOpenTenant(trx, tenantId)) return false
  if (!await tryTakeSeat(trx, tenantId)) {
    await refuseSeat(trx, { id: tenantId, slug }, personId, actor)
    return false
  }
  const membershipId = await joinByDirectory(trx, tenantId, personId)
  if (!membershipId) return false
  await appendAudit(trx, {
    tenantId, actor, action: 'member.add', subject: `membership:${membershipId}`,
    details: { personId, role: 'member', source: 'directory' },
  })
  await memberAdded(trx, { id: tenantId, slug }, personId)
  return true
}

/** Their token says the same again and again; it is written down once. */
async function refuseSeat(trx: Scoped, tenant: { id: string, slug: string }, personId: string, actor: Actor): Promise<void> {
  const fact = { tenantId: tenant.id, action: 'member.no_seat', subject: `person:${personId}` }
  if (await isAudited(trx, fact)) return
  await appendAudit(trx, { ...fact, actor, details: { personId, source: 'directory' } })
  await seatMissing(trx, tenant, personId)
}

async function leave(trx: Scoped, person: Person, { tenantId, slug, membership }: Place, { actor, keeping }: By): Promise<boolean> {
  if (!membership || !await leaveByDirectory(trx, membership.id)) return false
  const { id: personId, name, email } = person
  const decision = await depart(trx, tenantId, { personId, name, email, role: membership.role, signedIn: true }, keeping)
  await appendAudit(trx, {
    tenantId, actor, action: 'member.remove', subject: `membership:${membership.id}`,
    details: { personId, source: 'directory', ...inWords(decision) },
  })
  await memberRemoved(trx, { id: tenantId, slug }, personId)
  return true
}
