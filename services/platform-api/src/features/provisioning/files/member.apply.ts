import type { Files, SpaceRef } from '@dezky/files'
import type { Work } from '@dezky/reconcile'
import { RetryableError } from '@dezky/reconcile'
import type { Clock } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../../database/index.ts'
import { inScope, workerScope } from '../../../database/index.ts'
import { appendAudit } from '../../audit/index.ts'
import { writeExternalId } from '../resource.store.ts'
import { findFilesAccount, markFilesAccount, wakePlaces } from './account.store.ts'
import type { DesiredPlace, PlaceStep } from './member.plan.ts'

export interface FilesWorld { db: PlatformDatabase, clock: Clock, files: Files, issuer: string }

/** Does one step: asks the file server, then writes down what came of it, under the fence of this piece of work. */
export async function applyPlaceStep(world: FilesWorld, work: Work<Scoped>, desired: DesiredPlace, step: PlaceStep): Promise<void> {
  const { files, issuer } = world
  const { account: { subject, email, name }, role } = desired
  const mark = (marks: { made?: boolean, disabledByUs?: boolean }) => work.commit(
    trx => subject === null ? Promise.resolve() : markFilesAccount(trx, { issuer, subject, ...marks }))
  if (step.do === 'let-in') return files.ensureMember(spaceOf(desired), { personExternalId: step.account, role })
  if (step.do === 'put-out') return files.removeMember(spaceOf(desired), step.account)
  if (step.do === 'await-space') throw new RetryableError('The space is not open yet; looking again.', { code: 'space_not_open' })
  if (subject === null) return
  // That it was us is remembered first: what we do not know to be ours would be left behind, or shut for good.
  switch (step.do) {
    case 'make-account':
    case 'adapt-account': {
      if (step.do === 'make-account') await mark({ made: true })
      const { externalId } = await files.ensurePerson({ subject, email, name })
      return work.commit(trx => writeExternalId(trx, desired.row.id, externalId))
    }
    case 'disable-account':
      await mark({ disabledByUs: true })
      return files.setPersonEnabled(subject, false)
    case 'enable-account':
      await files.setPersonEnabled(subject, true)
      return mark({ disabledByUs: false })
    case 'remove-account': return removeAccount(world, work, desired, subject)
  }
}

async function removeAccount(world: FilesWorld, work: Work<Scoped>, { row, personId }: DesiredPlace, subject: string): Promise<void> {
  const { db, clock, files, issuer } = world
  // Somebody may have been added elsewhere since.
  const { isNeeded } = await inScope(db, workerScope(), trx => findFilesAccount(trx, { personId, issuer, now: clock.now() }))
  if (isNeeded) return
  await files.removePerson(subject)
  if (await files.observePerson(subject)) {
    throw new RetryableError('The file server still has an account that was removed; looking again.', { code: 'still_there' })
  }
  const action = row.tenantStatus === 'purging' ? 'tenant.purge_account' : 'member.erase_account'
  await work.commit(async (trx) => {
    await markFilesAccount(trx, { issuer, subject, made: false, disabledByUs: false })
    await appendAudit(trx, {
      tenantId: row.tenantId, actor: { kind: 'system' }, action,
      subject: `person:${personId}`, details: { upstream: 'files', outcome: 'absent' },
    })
    // Somebody who was added elsewhere in this very moment has an account made again there.
    await wakePlaces(trx, { personId })
  })
}

export function spaceOf({ row: { tenantId }, space: { externalId } }: DesiredPlace): SpaceRef {
  return { tenantId, ...externalId === null ? {} : { externalId } }
}
