// The last things the platform asked of its upstreams: what, how it ended, how long it took. Nothing of whom it was about.
import type { UpstreamCall, UpstreamName } from '@dezky/contracts'
import type { Logger } from '@dezky/runtime'
import type { PlatformDatabase } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { keepCalls } from './call.store.ts'
import type { MadeCall } from './upstream.ts'

/** So many of each are remembered, whatever replica made them. */
export const callsKept = 100
const everyMs = 1000

export interface Calls extends AsyncDisposable {
  /** The same thing, whose every call is remembered. */
  recorded<Thing extends object | null>(upstream: UpstreamName, thing: Thing): Thing
}

/** Written together once in a while: a call costs a line in memory. */
export function recordCalls({ db, log }: { db: PlatformDatabase, log: Pick<Logger, 'warn'> }): Calls {
  let made: MadeCall[] = []
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    if (made.length === 0) return
    const batch = newest(made)
    made = []
    writing = inScope(db, workerScope(), trx => keepCalls(trx, batch, callsKept))
      .catch((error: unknown) => log.warn({ err: error }, 'calls of upstreams could not be remembered'))
  }
  const timer = setInterval(write, everyMs).unref()
  const note = (call: MadeCall) => {
    made.push(call)
    if (made.length > 10 * callsKept) made = newest(made)
  }
  return {
    recorded: (upstream, thing) => thing && new Proxy(thing, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target)
        if (typeof value !== 'function') return value
        const call = (...given: unknown[]): unknown => Reflect.apply(value, target, given)
        return typeof name === 'symbol' ? call : watched(call, upstream, name, note)
      },
    }),
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      write()
      await writing
    },
  }
}

type Verb = (...given: unknown[]) => unknown

function watched(call: Verb, upstream: UpstreamName, operation: string, note: (call: MadeCall) => void): Verb {
  return (...given) => {
    const [at, began] = [new Date().toISOString(), performance.now()]
    const end = (outcome: UpstreamCall['outcome']) =>
      note({ upstream, operation, outcome, at, latencyMs: Math.round(performance.now() - began) })
    const answer = call(...given)
    if (!(answer instanceof Promise)) return answer
    answer.then(() => end('ok'), (error: unknown) => end(outcomeOf(error)))
    return answer
  }
}

/** By the end of its name: the words of an error may hold an address. */
function outcomeOf(error: unknown): UpstreamCall['outcome'] {
  const name = error instanceof Error ? error.name || error.constructor.name : ''
  if (/Unavailable$|NotTaken$|Silent$/.test(name)) return 'unavailable'
  if (/Rejected$|Refused$/.test(name)) return 'rejected'
  return /Conflict$/.test(name) ? 'conflict' : 'failed'
}

function newest(calls: MadeCall[]): MadeCall[] {
  const byUpstream = Map.groupBy(calls, ({ upstream }) => upstream)
  return [...byUpstream.values()].flatMap(some => some.slice(-callsKept))
}
