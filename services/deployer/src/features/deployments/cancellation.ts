// Somebody may cancel a deployment while a step is at work; it is told at once.
import type { Db } from '../../database/index.ts'
import type { Deployment } from './deployment.ts'

const everyMs = 250

export interface Cancellation extends Disposable {
  /** Aborts when somebody cancels, or when the run itself is over. */
  signal: AbortSignal
  readonly cancelled: boolean
}

/** What is being undone already is not cancelled once more. */
export function untilCancelled(db: Db, { id, state }: Deployment, run: AbortSignal): Cancellation {
  const cancel = new AbortController()
  const timer = state === 'undoing' ? undefined : setInterval(look, everyMs)
  async function look(): Promise<void> {
    const found = await db.selectFrom('deployments').select('cancel_requested_at as at')
      .where('id', '=', id).executeTakeFirst().catch(() => undefined)
    if (found?.at) cancel.abort(new Error('The deployment was cancelled.'))
  }
  return {
    signal: AbortSignal.any([run, cancel.signal]),
    get cancelled() {
      return cancel.signal.aborted
    },
    [Symbol.dispose]: () => clearInterval(timer),
  }
}
