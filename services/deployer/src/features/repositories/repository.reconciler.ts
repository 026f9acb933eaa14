// One key for each repository: looked at when a webhook tells of a push, when a stage's rule changes, and every so often.
import { RegistryRejected, RegistryUnavailable } from '@dezky/images'
import { type Handler, NeedsHumanError, RetryableError, wake } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import { SecretMissing } from '../../database/seal.ts'
import type { Services } from '../../services.ts'
import { readPollSeconds } from '../registries/index.ts'
import { hasFollowers } from './followers.store.ts'
import { look } from './look.ts'
import { makeProject } from './make-project.ts'
import { writeLook } from './repository.store.ts'

export function repositoryHandler(services: Services): Handler<Trx> {
  const { db, events } = services
  return async (work) => {
    try {
      await makeProject({ services, work, repository: work.key })
      await look({ services, work, repository: work.key })
    }
    catch (error) {
      throw await judged(error, problem => work.commit(trx => writeLook(trx, work.key, { problem })))
    }
    events.notify()
    const seconds = await readPollSeconds(db, work.key.split('/', 1)[0] ?? '')
    if (seconds !== null && await hasFollowers(db, work.key)) return { requeueAfterMs: jittered(seconds * 1000) }
  }
}

/** Registries are not all asked in the same moment. */
function jittered(ms: number): number {
  return Math.round(ms * (0.9 + Math.random() * 0.2))
}

/** A registry that says no is not asked again by itself: a human has to look, and with what they change, it is. */
async function judged(error: unknown, note: (problem: string) => Promise<void>): Promise<unknown> {
  const needsSomebody = error instanceof RegistryRejected || error instanceof SecretMissing
  if (!(needsSomebody || error instanceof RegistryUnavailable)) return error
  await note(error.message)
  if (needsSomebody) return new NeedsHumanError(error.message, { code: 'registry_refused', cause: error })
  const { retryAfterMs } = error
  return new RetryableError(error.message, { code: 'registry_unavailable', cause: error, ...retryAfterMs === undefined
    ? {}
    : { retryAfterMs } })
}

/** All that some stage follows: much may have been pushed while nobody listened. */
export async function wakeRepositories(db: Services['db']): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { repository } of await trx.selectFrom('projects').select('repository').distinct().execute()) {
      await wake(trx, { kind: 'repository', key: repository })
    }
  })
}
