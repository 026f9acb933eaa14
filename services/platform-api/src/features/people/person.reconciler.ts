// Makes the directory follow what was changed of a person: reads both worlds, plans, applies, and looks again.
import type { Directory } from '@dezky/directory'
import { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from '@dezky/directory'
import type { Handler, Work } from '@dezky/reconcile'
import { NeedsHumanError, RetryableError } from '@dezky/reconcile'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { applyStep } from './person.apply.ts'
import type { DesiredPerson } from './person.plan.ts'
import { forgetAfterMs, planPerson } from './person.plan.ts'
import { findDesired } from './person-desired.store.ts'

export interface PersonWorld { db: PlatformDatabase, directory: Directory }

/** Making an account shows what else there is to do for it; nothing needs more looks than these. */
const mostLooks = 4

export function personHandler(world: PersonWorld): Handler<Scoped> {
  return async (work) => {
    const desired = await converge(world, work).catch((error: unknown) => {
      throw judge(error)
    })
    if (desired?.erasedAt && desired.account) return { requeueAfterMs: untilForgotten(desired.erasedAt) }
  }
}

function untilForgotten(erasedAt: Date): number {
  return Math.max(60_000, erasedAt.getTime() + forgetAfterMs - Date.now())
}

async function converge(world: PersonWorld, work: Work<Scoped>): Promise<DesiredPerson | null> {
  for (let look = 0; look < mostLooks; look++) {
    const desired = await inScope(world.db, workerScope(), trx => findDesired(trx, work.key, world.directory.issuer))
    if (!desired) return null
    const account = desired.account?.externalId
    const observed = account ? await world.directory.observePerson(account) : null
    const steps = planPerson(desired, observed, new Date())
    for (const step of steps) await applyStep(world.directory, work, desired, step)
    if (steps.every(({ do: done }) => done !== 'ensure')) return desired
  }
  throw new RetryableError('The directory does not stay as it was made.')
}

/** What each failure means to the loop: nothing is known, or a human has to look. */
function judge(error: unknown): unknown {
  if (error instanceof DirectoryUnavailable) {
    return new RetryableError(error.message, { code: 'directory_unavailable', retryAfterMs: error.retryAfterMs, cause: error })
  }
  if (error instanceof DirectoryConflict) return new NeedsHumanError(error.message, { code: 'directory_conflict', cause: error })
  if (error instanceof DirectoryRejected) return new NeedsHumanError(error.message, { code: 'directory_refused', cause: error })
  return error
}
