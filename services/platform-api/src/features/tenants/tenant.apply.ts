import type { Work } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { resourceChanged, tenantActivated } from './tenant.events.ts'
import type { World } from './tenant.people.ts'
import { ensurePerson, leaveGroup, setGroups, welcome } from './tenant.people.ts'
import type { DesiredTenant, Step } from './tenant.plan.ts'
import { activateTenant, findTenantById, setTokenName, updateResource } from './tenant.store.ts'

/** Does one step: asks the upstream, then writes down what came of it, under the fence of this piece of work. */
export async function applyStep(world: World, work: Work<Scoped>, desired: DesiredTenant, step: Step): Promise<void> {
  switch (step.do) {
    case 'ensure-group': return ensureGroup(world, work, desired)
    case 'ensure-person': return ensurePerson(world, work, step.personId)
    case 'join-group': return setGroups(world, step.personId)
    case 'welcome': return welcome(world, work, desired, step.personId)
    case 'leave-group': return leaveGroup(world, work, step.departure)
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
