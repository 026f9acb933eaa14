// Erasing a tenant: what is upstream is removed and looked for again; only what is not found counts as absent, and only when everything
// is absent the platform forgets its people. Each step stands by itself, so whoever dies in between is taken over.
import type { ResourceKind } from '@dezky/contracts'
import type { Directory } from '@dezky/directory'
import { DirectoryConflict } from '@dezky/directory'
import type { Work } from '@dezky/reconcile'
import { RetryableError, wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { DesiredTenant } from './tenant.desired.ts'
import { resourceChanged } from './tenant.events.ts'
import { tryChange } from './tenant.lifecycle.service.ts'
import { lockLife } from './tenant.lifecycle.store.ts'
import {
  accountsLeft, erasePeople, eraseTenant, forgetAccount, lockPeopleNowhereElse, otherTenantsOf, peopleNowhereElse, readAbsences,
  recordAbsent,
} from './tenant.purge.store.ts'
import type { World } from './tenant.world.ts'

interface Account { personId: string, externalId: string }

export async function removePerson({ db, directory }: World, work: Work<Scoped>, { id }: DesiredTenant, account: Account): Promise<void> {
  const nowhereElse = await inScope(db, workerScope(), trx => peopleNowhereElse(trx, id))
  if (!nowhereElse.includes(account.personId)) return
  const outcome = await removeAccount(directory, account.externalId)
  await work.commit(async (trx) => {
    if (!await forgetAccount(trx, { issuer: directory.issuer, ...account })) return
    await appendAudit(trx, {
      tenantId: id, actor: { kind: 'system' }, action: 'tenant.purge_account', subject: `person:${account.personId}`,
      details: { upstream: 'directory', outcome },
    })
    // Somebody who was added elsewhere in this very moment has an account made again there.
    for (const other of await otherTenantsOf(trx, account.personId, id)) await wake(trx, { kind: 'tenant', key: other })
  })
}

/** An account that somebody else had made before stays theirs. */
async function removeAccount(directory: Directory, externalId: string): Promise<'absent' | 'not_ours'> {
  try {
    await directory.removePerson(externalId)
  }
  catch (error) {
    if (error instanceof DirectoryConflict) return 'not_ours'
    throw error
  }
  if (await directory.observePerson(externalId)) throw stillThere('an account')
  return 'absent'
}

export async function removeGroup({ directory }: World, { id }: DesiredTenant): Promise<void> {
  await directory.removeGroup(id)
}

export async function verifyAbsent(world: World, work: Work<Scoped>, desired: DesiredTenant, kind: ResourceKind): Promise<void> {
  const { directory, clock } = world
  if (kind !== 'directory.group') throw new Error(`Nobody knows how to look for ${kind}.`)
  if (await directory.observeGroup(desired.id)) throw stillThere('the group')
  const settled = { kind, state: 'ok' as const, reason: 'removed' as const, message: 'Removed, and not found when looked for again.' }
  await work.commit(async (trx) => {
    await recordAbsent(trx, desired.id, settled, clock.now())
    await resourceChanged(trx, desired, settled)
  })
}

export async function recordPurged({ directory, clock }: World, work: Work<Scoped>, { id }: DesiredTenant): Promise<void> {
  await work.commit(async (trx) => {
    await lockLife(trx, { id })
    const people = await lockPeopleNowhereElse(trx, id)
    if (await accountsLeft(trx, directory.issuer, people)) throw new RetryableError('Somebody lost their last other workspace meanwhile.')
    const upstreams = await readAbsences(trx, id)
    await erasePeople(trx, people)
    await eraseTenant(trx, id)
    const details = { upstreams, people: { erased: people.length } }
    await tryChange(trx, { id }, { command: { do: 'record-purged' }, actor: { kind: 'system' }, now: clock.now(), details })
  })
}

function stillThere(what: string): RetryableError {
  return new RetryableError(`The directory still has ${what} that was removed; looking again.`, { code: 'still_there' })
}
