// What a deployment says, followed from a cursor: what was, then what comes, until it has ended and all is told.
import { type Database, openDoorbell } from '@dezky/database'
import type { Logger } from '@dezky/runtime'
import type { Db, DeployerTables } from '../../database/index.ts'
import { hasEnded, readTold, type Told } from './transcript.store.ts'

/** Tells who follows that there is more. Only a hint: they also look by themselves. */
export interface Transcripts extends AsyncDisposable {
  /** After the commit. */
  ring(): void
  /** Resolves with the next ring from now on, or after a while. */
  next(signal: AbortSignal): Promise<void>
}

const lookAgainMs = 1_000
const pageSize = 500

export function createTranscripts(db: Database<DeployerTables>, log: Pick<Logger, 'warn'>): Transcripts {
  const waiting = new Set<() => void>()
  const wakeAll = () => waiting.forEach(wake => wake())
  const doorbell = openDoorbell({ pool: db.pool, channel: 'dezky_transcripts', onRing: wakeAll, log })
  return {
    ring: () => doorbell.ring(),
    next: signal => new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, lookAgainMs).unref()
      waiting.add(wake)
      signal.addEventListener('abort', wake)
      if (signal.aborted) wake()
    }),
    [Symbol.asyncDispose]: () => doorbell[Symbol.asyncDispose](),
  }
}

export type { Told } from './transcript.store.ts'

export interface Follow { db: Db, transcripts: Transcripts, deploymentId: string, after: string, signal: AbortSignal }

export async function* follow({ db, transcripts, deploymentId, after, signal }: Follow): AsyncGenerator<Told> {
  for (let cursor = after; !signal.aborted;) {
    // Before it is looked: what comes while we look rings for the next look.
    const more = transcripts.next(signal)
    const ended = await hasEnded(db, deploymentId)
    for (let page = await readTold(db, deploymentId, { after: cursor, limit: pageSize }); page.length > 0;) {
      for (const told of page) {
        yield told
        cursor = told.cursor
      }
      page = page.length < pageSize ? [] : await readTold(db, deploymentId, { after: cursor, limit: pageSize })
    }
    if (ended) return
    await more
  }
}

/** Whether it has ended, and who has read as far as `after` knows all that it said. */
export async function isTold(db: Db, deploymentId: string, after: string): Promise<boolean> {
  return await hasEnded(db, deploymentId) && (await readTold(db, deploymentId, { after, limit: 1 })).length === 0
}
