import type { Directory } from '@dezky/directory'
import { DirectoryConflict } from '@dezky/directory'
import type { Work } from '@dezky/reconcile'
import { NeedsHumanError, RetryableError } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { personChanged } from './person.events.ts'
import type { DesiredPerson, Step } from './person.plan.ts'
import { bindIdentity } from './person.store.ts'
import { forgetIdentities, letGo, setDisabledUpstream, settleProfile, settleSignOut } from './person-desired.store.ts'
import { forgetEnding } from './person-session.store.ts'
import { noteSecondFactor } from './second-factor.service.ts'
import { settleReset } from './second-factor.store.ts'

/** Does one step: asks the directory, then writes down what came of it, under the fence of this piece of work. */
export async function applyStep(directory: Directory, work: Work<Scoped>, desired: DesiredPerson, step: Step): Promise<void> {
  const { id } = desired
  switch (step.do) {
    case 'ensure': return ensure(directory, work, desired)
    case 'update': return directory.updatePerson(accountOf(desired), step.change)
    case 'settle-profile': return work.commit(trx => settleProfile(trx, desired))
    case 'set-enabled': return setEnabled(directory, work, desired, step.enabled)
    case 'sign-out':
      await directory.signOutEverywhere(accountOf(desired))
      return work.commit(trx => settleSignOut(trx, id, step.at))
    case 'end-session':
      await directory.endSession(accountOf(desired), step.session)
      return work.commit(async (trx) => {
        await forgetEnding(trx, id, step.session)
        await personChanged(trx, 'session_ended', id)
      })
    case 'reset-second-factor':
      await directory.removeSecondFactors(accountOf(desired))
      return work.commit(async (trx) => {
        await settleReset(trx, id, step.at)
        await noteSecondFactor(trx, id, false)
      })
    case 'leave-groups': return directory.setMemberships(accountOf(desired), [])
    case 'remove': return remove(directory, work, id, accountOf(desired))
    case 'sweep': return sweep(directory, work, id)
    case 'forget': return work.commit(trx => forgetIdentities(trx, id))
    case 'miss': throw new NeedsHumanError(missing, { code: 'directory_account_missing' })
  }
}

const missing = 'The directory had an account for this person, and it has been removed there. Disable or delete the person here too, '
  + 'or delete and create them anew.'

async function ensure(directory: Directory, work: Work<Scoped>, desired: DesiredPerson): Promise<void> {
  const known = await directory.ensurePerson({ ...wishFor(desired), subject: desired.account?.subject })
  await work.commit(trx => bindIdentity(trx, { issuer: directory.issuer, personId: desired.id, ...known }))
}

/** That it was us is remembered first: who was disabled by us and never enabled again would be let in by nobody. */
async function setEnabled(directory: Directory, work: Work<Scoped>, desired: DesiredPerson, enabled: boolean): Promise<void> {
  if (!enabled) await work.commit(trx => setDisabledUpstream(trx, desired.id, true))
  await directory.setEnabled(accountOf(desired), enabled)
  if (enabled) await work.commit(trx => setDisabledUpstream(trx, desired.id, false))
}

/** Gone is what was looked for and not found. What we have not made is not ours to remove: it has left our groups and is let go. */
async function remove(directory: Directory, work: Work<Scoped>, personId: string, account: string): Promise<void> {
  try {
    await directory.removePerson(account)
  }
  catch (error) {
    if (!(error instanceof DirectoryConflict)) throw error
    await directory.signOutEverywhere(account)
    return work.commit(async (trx) => {
      await record(trx, personId, 'person.account_kept')
      await letGo(trx, personId, directory.issuer)
    })
  }
  if (await directory.observePerson(account)) throw new RetryableError('The directory still has the account it was asked to remove.')
  await work.commit(trx => record(trx, personId, 'person.account_removed'))
}

/** The account is found by its marker, which `ensurePerson` knows. */
async function sweep(directory: Directory, work: Work<Scoped>, personId: string): Promise<void> {
  const { externalId } = await directory.ensurePerson({ personId, name: 'Erased', email: `${personId}@erased.invalid`, locale: 'en' })
  await remove(directory, work, personId, externalId)
}

async function record(trx: Scoped, personId: string, action: string): Promise<void> {
  await appendAudit(trx, { tenantId: null, actor: { kind: 'system' }, action, subject: `person:${personId}`, details: {} })
}

/** An erased person has no name, and the directory wants one. */
function wishFor({ id: personId, name, email, locale }: DesiredPerson) {
  return { personId, name: name || 'Erased', email, locale }
}

function accountOf({ id, account }: DesiredPerson): string {
  if (!account?.externalId) throw new Error(`Person ${id} is not known to the directory.`)
  return account.externalId
}
