// Wakes the channels when something has happened that may be told. Each process does it; what none of them sees is found by looking again.
import { setTimeout as pause } from 'node:timers/promises'
import { wakeAll } from '@dezky/reconcile'
import type { Services } from '../../services.ts'
import { readEnabledIds } from './channel.store.ts'
import { tellingOf } from './message-of-event.ts'

const askAgainMs = 1_000

export function followEvents(services: Services, hint: () => void): AsyncDisposable {
  const over = new AbortController()
  const following = follow(services, hint, over.signal)
  return {
    async [Symbol.asyncDispose]() {
      over.abort()
      await following
    },
  }
}

async function follow(services: Services, hint: () => void, signal: AbortSignal): Promise<void> {
  const { events, log } = services
  const wake = () => wakeChannels(services, hint)
  while (!signal.aborted) {
    try {
      const told = events.subscribe({ signal, filter: event => tellingOf(event) !== null, onLive: wake })
      for await (const _ of told) await wake()
    }
    catch (error) {
      log.warn({ err: error }, 'notifications lost the event stream for a moment')
    }
    await pause(askAgainMs, undefined, { signal }).catch(() => undefined)
  }
}

async function wakeChannels({ db }: Services, hint: () => void): Promise<void> {
  const ids = await readEnabledIds(db)
  if (ids.length === 0) return
  await db.transaction().execute(trx => wakeAll(trx, ids.map(key => ({ kind: 'notification', key }))))
  hint()
}
