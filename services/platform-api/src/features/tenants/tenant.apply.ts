import type { Work } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import type { DesiredTenant } from './tenant.desired.ts'
import { resourceChanged } from './tenant.events.ts'
import { tryChange } from './tenant.lifecycle.service.ts'
import { ensurePerson, leaveGroup, settlePerson, signOut, welcome } from './tenant.people.ts'
import { recordPurged, removeGroup, removePerson, verifyAbsent } from './tenant.purge.ts'
import type { Step } from './tenant.steps.ts'
import { recordSignedOut, setTokenName, updateResource } from './tenant.store.ts'
import type { World } from './tenant.world.ts'

/** Does one step: asks the upstream, then writes down what came of it, under the fence of this piece of work. */
export async function applyStep(world: World, work: Work<Scoped>, desired: DesiredTenant, step: Step): Promise<void> {
  switch (step.do) {
    case 'ensure-group': return ensureGroup(world, work, desired)
    case 'ensure-person': return ensurePerson(world, work, step.personId)
    case 'settle-person': return settlePerson(world, work, step)
    case 'welcome': return welcome(world, work, desired.id, step.personId)
    case 'leave-group': return leaveGroup(world, work, step.departure)
    case 'sign-out': return signOut(world, step)
    case 'record-signed-out': return work.commit(trx => recordSignedOut(trx, desired, world.clock.now()))
    case 'settle': return settle(work, desired, step)
    case 'activate': return activate(world, work, desired)
    case 'remove-person': return removePerson(world, work, desired, step)
    case 'remove-group': return removeGroup(world, desired)
    case 'verify-absent': return verifyAbsent(world, work, desired, step.kind)
    case 'record-purged': return recordPurged(world, work, desired)
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

type Settlement = Extract<Step, { do: 'settle' }>

async function settle(work: Work<Scoped>, desired: DesiredTenant, { kind, state, reason, message }: Settlement): Promise<void> {
  await work.commit(async (trx) => {
    const resource = { kind, state, reason, message }
    if (await updateResource(trx, desired.id, kind, resource)) await resourceChanged(trx, desired, resource)
  })
}

/** Whoever has suspended or deleted it meanwhile is right. */
async function activate({ clock }: World, work: Work<Scoped>, { id }: DesiredTenant): Promise<void> {
  await work.commit(trx => tryChange(trx, { id }, { command: { do: 'activate' }, actor: { kind: 'system' }, now: clock.now() }))
}
