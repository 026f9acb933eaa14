// Tells every process on the same database that there may be something to look at. Only a hint: whoever listens also polls.
import pg from 'pg'
import type { Logger } from '@dezky/runtime'
import { systemClock } from '@dezky/runtime'

export interface Doorbell extends AsyncDisposable {
  /** Rings here at once, and elsewhere at most once per `quietMs`. Call it after the commit, never inside the transaction. */
  ring(): void
}

export interface DoorbellOptions {
  pool: pg.Pool
  /** A lower-case identifier. */
  channel: string
  onRing: () => void
  log: Pick<Logger, 'warn'>
  /** Milliseconds between two notifications of one process; default 50. Postgres serialises all commits that notify. */
  quietMs?: number
}

export function openDoorbell({ pool, channel, onRing, log, quietMs = 50 }: DoorbellOptions): Doorbell {
  const closing = new AbortController()
  const listening = listen({ pool, channel, onRing, log, signal: closing.signal })
  let quiet: NodeJS.Timeout | undefined
  let rungMeanwhile = false

  function notify(): void {
    rungMeanwhile = false
    pool.query('select pg_notify($1, \'\')', [channel]).catch((error: unknown) => log.warn({ err: error, channel }, 'could not notify'))
    quiet = setTimeout(() => {
      quiet = undefined
      if (rungMeanwhile) notify()
    }, quietMs)
  }

  return {
    ring() {
      if (closing.signal.aborted) return
      onRing()
      if (quiet) rungMeanwhile = true
      else notify()
    },
    async [Symbol.asyncDispose]() {
      closing.abort()
      clearTimeout(quiet)
      await listening
    },
  }
}

type Listener = Pick<DoorbellOptions, 'pool' | 'channel' | 'onRing' | 'log'> & { signal: AbortSignal }

/** Keeps one connection listening; a lost one is replaced, and whatever was missed meanwhile is made up for by one ring. */
async function listen({ pool, channel, onRing, log, signal }: Listener): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    const client = new pg.Client({ ...pool.options, password: pool.options.password, keepAlive: true })
    const lost = new Promise<void>(resolve => client.on('error', () => resolve()).on('end', resolve))
    try {
      await client.connect()
      client.on('notification', onRing)
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      failures = 0
      onRing()
      if (!signal.aborted) await Promise.race([lost, new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }))])
    }
    catch (error) {
      log.warn({ err: error, channel }, 'could not listen')
    }
    await client.end().catch(() => undefined)
    if (!signal.aborted) await systemClock.sleep(patience(failures), signal).catch(() => undefined)
  }
}

/** 50 ms after a connection was lost, then doubling to about five seconds, jittered so that replicas do not return together. */
function patience(failures: number): number {
  return Math.min(50 * 2 ** failures, 5000) * (0.5 + Math.random())
}
