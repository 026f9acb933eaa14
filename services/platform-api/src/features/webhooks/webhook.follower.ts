// Wakes the webhooks that something has happened for. Each replica does it; what none of them sees is found by polling.
import { setTimeout as delay } from 'node:timers/promises'
import type { EventStream } from '@dezky/events'
import type { Reconciler } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { Logger } from '@dezky/runtime'
import type { PlatformDatabase } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { webhooksConcerning } from './webhook.store.ts'

export interface Following {
  db: PlatformDatabase
  events: EventStream
  reconciler: Reconciler
  log: Pick<Logger, 'warn'>
}

/** Events that come together wake together. */
const gatherMs = 100

export function followEvents(following: Following): AsyncDisposable {
  const stopping = new AbortController()
  const done = follow(following, stopping.signal)
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort()
      await done
    },
  }
}

async function follow(following: Following, signal: AbortSignal): Promise<void> {
  const concerned = new Set<string | null>()
  let waking: Promise<void> | undefined
  while (!signal.aborted) {
    try {
      for await (const { tenantId } of following.events.subscribe({ signal })) {
        concerned.add(tenantId)
        waking ??= wakeSoon(following, concerned, signal).finally(() => waking = undefined)
      }
    }
    catch (error) {
      following.log.warn({ err: error }, 'webhooks lost the event stream for a moment')
    }
    await delay(gatherMs, undefined, { signal }).catch(() => undefined)
  }
  await waking
}

async function wakeSoon({ db, reconciler, log }: Following, concerned: Set<string | null>, signal: AbortSignal): Promise<void> {
  await delay(gatherMs, undefined, { signal }).catch(() => undefined)
  const tenantIds = [...concerned].filter(id => id !== null)
  concerned.clear()
  try {
    await inScope(db, workerScope(), async (trx) => {
      for (const key of await webhooksConcerning(trx, tenantIds)) await wake(trx, { kind: 'webhook', key })
    })
    reconciler.hint()
  }
  catch (error) {
    log.warn({ err: error }, 'webhooks could not be woken; they will look by themselves')
  }
}
