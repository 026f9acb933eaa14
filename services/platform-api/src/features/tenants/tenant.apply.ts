import type { Directory } from '@dezky/directory'
import type { Work } from '@dezky/reconcile'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { groupsOfPerson, listMembers } from '../members/index.ts'
import { bindIdentity } from '../people/index.ts'
import { resourceChanged, tenantActivated } from './tenant.events.ts'
import type { DesiredTenant, Step } from './tenant.plan.ts'
import { activateTenant, findTenantById, setTokenName, updateResource } from './tenant.store.ts'

/** What follows when a person has come to be in the directory, in the same transaction. */
export type OnPersonReady = (trx: Scoped, person: { tenantId: string, personId: string }) => Promise<void>

interface World { db: PlatformDatabase, directory: Directory, onPersonReady: OnPersonReady }

/** Does one step: asks the upstream, then writes down what came of it, under the fence of this piece of work. */
export async function applyStep(world: World, work: Work<Scoped>, desired: DesiredTenant, step: Step): Promise<void> {
  switch (step.do) {
    case 'ensure-group': return ensureGroup(world, work, desired)
    case 'ensure-person': return ensurePerson(world, work, desired, step.personId)
    case 'join-group': return joinGroup(world, step.personId, desired)
    case 'settle': return settle(work, desired, step)
    case 'activate': return activate(work, desired)
  }
}

/** Remembers the group's name before anything else uses it; what state the group is in is settled later. */
async function ensureGroup({ directory }: World, work: Work<Scoped>, { id, slug, name, resources }: DesiredTenant): Promise<void> {
  const { externalId, tokenName } = await directory.ensureGroup({ tenantId: id, slug, name })
  const known = resources.find(({ kind }) => kind === 'directory.group')
  if (!known) return
  await work.commit(async (trx) => {
    await updateResource(trx, id, known.kind, { ...known, externalId })
    await setTokenName(trx, id, tokenName)
  })
}

async function ensurePerson(world: World, work: Work<Scoped>, { id }: DesiredTenant, personId: string): Promise<void> {
  const { db, directory, onPersonReady } = world
  const member = await inScope(db, workerScope(), trx => findMember(world, trx, id, personId))
  if (!member) return
  const { email, name, locale } = member
  const known = await directory.ensurePerson({ personId, email, name, locale, subject: member.directory?.subject })
  await work.commit(async (trx) => {
    await bindIdentity(trx, { issuer: directory.issuer, personId, ...known })
    await onPersonReady(trx, { tenantId: id, personId })
  })
}

/** A person may join several tenants at the same time: whoever sets the groups last has seen all of them. */
async function joinGroup(world: World, personId: string, { id }: DesiredTenant): Promise<void> {
  for (let groups: string[] = [], settled = false; !settled;) {
    const current = await inScope(world.db, workerScope(), async trx => ({
      groups: await groupsOfPerson(trx, personId),
      person: (await findMember(world, trx, id, personId))?.directory,
    }))
    if (!current.person?.externalId) return
    settled = groups.join() === current.groups.join()
    groups = current.groups
    if (!settled) await world.directory.setMemberships(current.person.externalId, groups)
  }
}

async function findMember({ directory }: World, trx: Scoped, tenantId: string, personId: string) {
  const members = await listMembers(trx, tenantId, directory.issuer)
  return members.find(member => member.personId === personId)
}

type Settlement = Extract<Step, { do: 'settle' }>

async function settle(work: Work<Scoped>, desired: DesiredTenant, { kind, state, reason, message }: Settlement): Promise<void> {
  await work.commit(async (trx) => {
    const resource = { kind, state, reason, message }
    if (await updateResource(trx, desired.id, kind, resource)) await resourceChanged(trx, desired, resource)
  })
}

async function activate(work: Work<Scoped>, { id }: DesiredTenant): Promise<void> {
  await work.commit(async (trx) => {
    if (!await activateTenant(trx, id)) return
    const tenant = await findTenantById(trx, id)
    if (!tenant) return
    await appendAudit(trx, { tenantId: id, actor: { kind: 'system' }, action: 'tenant.activate', subject: `tenant:${id}`, details: {} })
    await tenantActivated(trx, tenant)
  })
}
