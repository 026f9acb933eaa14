// One event, two thousand listeners: how long until its last byte has arrived at each, and what a listener costs the server.
import http from 'node:http'
import type { Bar } from '../bar.ts'
import { percentile } from '../bar.ts'
import type { Child } from '../child.ts'
import { startChild } from '../child.ts'

const subscribers = 2000
const events = 40

export const sseLatency: Bar = {
  name: 'sse-latency', title: `event commit → last byte at each of ${subscribers} subscribers, p99`, limit: 250, better: 'lower', unit: 'ms',
  measure: async () => (await fanOut()).latency,
}

export const sseMemory: Bar = {
  name: 'sse-memory', title: `resident memory of the server for each of ${subscribers} subscribers`, limit: 30, better: 'lower', unit: 'kB',
  measure: async () => (await fanOut()).kilobytes,
}

interface Facts { url: string, token: string }
interface Measured { latency: number, kilobytes: number }
let measured: Promise<Measured> | undefined

/** Both figures come from the same run. */
function fanOut(): Promise<Measured> {
  return measured ??= measure()
}

async function measure(): Promise<Measured> {
  await using api = await startChild<Facts>(new URL('./api-server.ts', import.meta.url))
  // What a process takes for itself at its first connections is no subscriber's cost.
  const earlier = new Audience()
  await earlier.joinAll(api.facts, 500)
  earlier.leave()
  const before = await api.ask<number>('memory')
  const audience = new Audience()
  await audience.joinAll(api.facts, subscribers)
  const kilobytes = (await api.ask<number>('memory') - before) / subscribers / 1000
  const latency = await audience.time(api)
  audience.leave()
  return { latency, kilobytes }
}

class Audience {
  readonly #requests: http.ClientRequest[] = []
  #onFrame: (now: number) => void = () => undefined

  async joinAll(facts: Facts, count: number): Promise<void> {
    for (let joined = 0; joined < count; joined += 100) await Promise.all(Array.from({ length: 100 }, () => this.#join(facts)))
  }

  /** Resolves when the stream is open and its first bytes are here. */
  #join({ url, token }: Facts): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = http.get(`${url}/v1/events`, { headers: { authorization: `Bearer ${token}` }, agent: false }, (response) => {
        response.once('data', () => resolve())
        const isFrame = (chunk: Buffer) => chunk.includes('event: ') && !chunk.includes('event: ready') && chunk.at(-1) === 10
        response.on('data', (chunk: Buffer) => isFrame(chunk) && this.#onFrame(now()))
      })
      request.once('error', reject)
      this.#requests.push(request)
    })
  }

  /** One event after the other; p99 over every arrival of every event. */
  async time(api: Child<Facts>): Promise<number> {
    const latencies: number[] = []
    for (let event = 0; event < events; event++) {
      const arrivals: number[] = []
      const all = new Promise<void>((resolve) => {
        this.#onFrame = at => arrivals.push(at) === this.#requests.length && resolve()
      })
      const committedAt = await api.ask<number>('event')
      await all
      latencies.push(...arrivals.map(at => at - committedAt))
    }
    return percentile(latencies, 0.99)
  }

  leave(): void {
    for (const request of this.#requests) request.on('error', () => undefined).destroy()
  }
}

/** The machine's clock in fractions of a millisecond: the same in every process. */
function now(): number {
  return performance.timeOrigin + performance.now()
}
