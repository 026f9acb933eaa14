import type { Directory } from '@dezky/directory'
import { DirectoryConflict } from '@dezky/directory'
import type { Work } from '@dezky/reconcile'
import { RetryableError, wake } from '@dezky/reconcile'
import type { Scoped } from '../../../database/index.ts'
import { inScope, workerScope } from '../../../database/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { markJoined } from '../../members/index.ts'
import type { WantedAccount } from '../../people/index.ts'
import { bindIdentity, findExternalPerson, noteSecondFactor, setDisabledUpstream, wantedAccount } from '../../people/index.ts'
import type { ProvisioningWorld } from '../world.ts'
import type { DesiredPerson, PersonStep } from './person.plan.ts'
import { forgetAccount, otherTenantsOf, peopleNowhereElse } from './person.store.ts'

/** Does one step: asks the directory, then writes down what came of it, under the fence of this piece of work. */
export async function applyPersonStep(
  world: ProvisioningWorld, work: Work<Scoped>, desired: DesiredPerson, step: PersonStep,
): Promise<void> {
  const { externalId } = desired
  if (step.do === 'ensure-person') return ensurePerson(world, work, desired.personId)
  if (externalId === null) return
  switch (step.do) {
    case 'settle-person': return settlePerson(world, work, { ...desired, externalId })
    case 'note-second-factor': return work.commit(trx => noteSecondFactor(trx, desired.personId, step.has ?? false))
    case 'sign-out': return world.directory.signOutEverywhere(externalId)
    case 'void-links': return world.directory.voidInvitations(externalId)
    case 'welcome': return welcome(world, work, { ...desired, externalId })
    case 'remove-person': return removePerson(world, work, { ...desired, externalId })
    default: return undefined
  }
}

type Known = DesiredPerson & { externalId: string }

async function ensurePerson({ db, directory }: ProvisioningWorld, work: Work<Scoped>, personId: string): Promise<void> {
  const person = await inScope(db, workerScope(), trx => findExternalPerson(trx, personId, directory.issuer))
  if (!person?.isMember) return
  const { email, name, locale, subject } = person
  const known = await directory.ensurePerson({ personId, email, name, locale, subject: subject ?? undefined })
  await work.commit(trx => bindIdentity(trx, { issuer: directory.issuer, personId, ...known }))
}

/** Tenants of one person may want things at the same time: whoever sets them last has seen what all of them want. */
async function settlePerson(world: ProvisioningWorld, work: Work<Scoped>, { personId, externalId }: Known): Promise<void> {
  for (let applied: string | undefined; ;) {
    const wanted = await inScope(world.db, workerScope(), trx => wantedAccount(trx, personId))
    const wish = JSON.stringify([wanted.groups, wanted.enabled, wanted.secondFactorRequired])
    if (wish === applied) return
    await matchAccount(world.directory, work, { personId, account: externalId, wanted })
    applied = wish
  }
}

interface Match { personId: string, account: string, wanted: WantedAccount }

async function matchAccount(directory: Directory, work: Work<Scoped>, { personId, account, wanted }: Match): Promise<void> {
  const observed = await directory.observePerson(account)
  if (!observed) return
  // That it was us is remembered first, and only what we disabled is enabled again.
  if (!wanted.enabled && observed.enabled) await work.commit(trx => setDisabledUpstream(trx, personId, true))
  if (!wanted.enabled && observed.enabled) await directory.setEnabled(account, false)
  if (wanted.enabled && wanted.disabledUpstream) await directory.setEnabled(account, true)
  if (wanted.enabled && wanted.disabledUpstream) await work.commit(trx => setDisabledUpstream(trx, personId, false))
  const { secondFactorRequired } = wanted
  if (secondFactorRequired !== observed.secondFactorRequired) await directory.requireSecondFactor(account, secondFactorRequired)
  if (observed.groups.toSorted().join() !== wanted.groups.toSorted().join()) await directory.setMemberships(account, wanted.groups)
}

/** Once for each membership. A link given out for another place, or in another role, must not lead into this one. */
async function welcome(world: ProvisioningWorld, work: Work<Scoped>, desired: Known): Promise<void> {
  const { tenantId, personId, externalId, hasSignedIn } = desired
  if (!hasSignedIn) await world.directory.voidInvitations(externalId)
  await work.commit(async (trx) => {
    if (await markJoined(trx, tenantId, personId)) await world.onPersonReady(trx, { tenantId, personId })
  })
}

async function removePerson({ db, directory }: ProvisioningWorld, work: Work<Scoped>, { tenantId, ...account }: Known): Promise<void> {
  // Somebody may have been added elsewhere since.
  const isStill = await inScope(db, workerScope(), trx => peopleNowhereElse(trx, tenantId, account.personId))
  if (isStill.length === 0) return
  const outcome = await removeAccount(directory, account.externalId)
  await work.commit(async (trx) => {
    if (!await forgetAccount(trx, { issuer: directory.issuer, ...account })) return
    await appendAudit(trx, {
      tenantId, actor: { kind: 'system' }, action: 'tenant.purge_account', subject: `person:${account.personId}`,
      details: { upstream: 'directory', outcome },
    })
    // Somebody who was added elsewhere in this very moment has an account made again there.
    for (const other of await otherTenantsOf(trx, account.personId, tenantId)) await wake(trx, { kind: 'tenant', key: other })
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
  if (!await directory.observePerson(externalId)) return 'absent'
  throw new RetryableError('The directory still has an account that was removed; looking again.', { code: 'still_there' })
}
