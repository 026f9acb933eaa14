// Several resolvers, each asked by itself, so that one that is slow, broken or lying decides nothing.
import type { AnyRecord } from 'node:dns'
import { getServers } from 'node:dns'
import { Resolver } from 'node:dns/promises'
import type { Dns, Lookup, LookupOptions, Question } from './dns.ts'
import { settle } from './settle.ts'
import { valuesOf } from './values.ts'

export interface DnsOptions {
  /**
   * Addresses, with a port where it is not 53: `192.0.2.53`, `127.0.0.1:5353`, `[2001:db8::53]:53`. None: the system's own. A
   * function is asked at every question, so that they may become others.
   */
  servers?: readonly string[] | (() => readonly string[])
  /** Milliseconds that one of them has for one question, its second try included. */
  timeoutMs?: number
}

export function createDns({ servers = [], timeoutMs = 3000 }: DnsOptions = {}): Dns {
  const known = new Map<string, Resolver>()
  const resolversNow = () => serversNow(typeof servers === 'function' ? servers() : servers).map((server) => {
    const resolver = known.get(server) ?? resolverAt(server, timeoutMs)
    known.set(server, resolver)
    return resolver
  })
  return {
    async lookup(question, options) {
      options.signal?.throwIfAborted()
      // In the order in which they are configured, so that the same answers always come to the same.
      const answers: Lookup[] = []
      const asking = resolversNow().map(resolver => inTime(ask(resolver, question, options), timeoutMs, options.signal))
      for await (const [at, answer] of asSettled(asking)) {
        answers[at] = answer
        if (answer.state === 'found' && options.accepts?.(answer.values)) return answer
      }
      return settle(answers, options.accepts)
    },
  }
}

export interface ResolverAnswer {
  server: string
  /** Null: it did not answer. */
  latencyMs: number | null
}

/** Whether each of them answers at all; the system's own when there are none. */
export async function askResolvers(servers: readonly string[], timeoutMs: number): Promise<ResolverAnswer[]> {
  return Promise.all(serversNow(servers).map(async (server) => {
    const began = performance.now()
    const answers = await resolverAt(server, timeoutMs).resolveSoa('.')
      .then(() => true, error => !/TIMEOUT|REFUSED|CANCELLED|ECONN/.test(codeOf(error)))
    return { server, latencyMs: answers ? Math.round(performance.now() - began) : null }
  }))
}

/** Whether these can be asked at all. */
export function areResolvers(servers: readonly string[]): boolean {
  try {
    new Resolver().setServers(servers)
    return true
  }
  catch {
    return false
  }
}

function serversNow(configured: readonly string[]): readonly string[] {
  return configured.length > 0 ? configured : getServers()
}

function resolverAt(server: string, timeoutMs: number): Resolver {
  // The second try waits twice as long as the first.
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 3), tries: 2 })
  resolver.setServers([server])
  return resolver
}

async function ask(resolver: Resolver, { name, type }: Question, { within }: LookupOptions): Promise<Lookup> {
  try {
    const records = await resolver.resolve(name, type) as (AnyRecord | string | string[])[]
    if (records.length > 0) return { state: 'found', values: valuesOf(type, records) }
  }
  catch (error) {
    if (!['ENOTFOUND', 'ENODATA'].includes(codeOf(error))) return { state: 'unknown' }
  }
  return await knowsZone(resolver, within) ? { state: 'absent' } : { state: 'unknown' }
}

/** Whoever says "no" to everything cannot name the zone in which it looked: this one, or one above. */
async function knowsZone(resolver: Resolver, within: string): Promise<boolean> {
  const labels = within.split('.')
  for (const zone of [...labels.map((_, at) => labels.slice(at).join('.')), '.']) {
    try {
      await resolver.resolveSoa(zone)
      return true
    }
    catch (error) {
      // EBADRESP is what Node says of an alias.
      if (!['ENOTFOUND', 'ENODATA', 'EBADRESP'].includes(codeOf(error))) return false
    }
  }
  return false
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** A second layer: whatever a socket does, there is an answer in time. */
async function inTime(asked: Promise<Lookup>, timeoutMs: number, signal?: AbortSignal): Promise<Lookup> {
  const patience = AbortSignal.timeout(timeoutMs)
  const over = signal ? AbortSignal.any([patience, signal]) : patience
  return Promise.race([asked, new Promise<Lookup>((resolve, reject) => {
    over.addEventListener('abort', () => signal?.aborted ? reject(signal.reason as Error) : resolve({ state: 'unknown' }), { once: true })
  })])
}

/** As they come, each with its place. */
async function* asSettled<T>(promises: readonly Promise<T>[]): AsyncGenerator<[number, T]> {
  const pending = new Map(promises.map((promise, at) => [at, promise.then((value): [number, T] => [at, value])]))
  while (pending.size > 0) {
    const settled = await Promise.race(pending.values())
    pending.delete(settled[0])
    yield settled
  }
}
