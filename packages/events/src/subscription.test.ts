import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clock } from '@dezky/runtime'
import { beginning, decodeCursor, encodeCursor } from './cursor.ts'
import { ConsumerTooSlow } from './errors.ts'
import type { EventPage } from './event.store.ts'
import type { StoredEvent } from './event.ts'
import { subscribe } from './subscription.ts'
import { Tail } from './tail.ts'

const at = (number: number): string => encodeCursor({ epoch: 1, xid: BigInt(number), position: 1n })

function event(number: number): StoredEvent {
  return {
    cursor: at(number), id: String(number), type: 'thing.happened', tenantId: null, partnerId: null,
    subject: String(number), data: null, occurredAt: new Date(0),
  }
}

/** A log in memory whose answers arrive whenever `delay` lets them. */
function memoryLog(delay: () => Promise<void>) {
  let length = 0
  const readPage = async (after: string, limit: number): Promise<EventPage> => {
    await delay()
    const from = decodeCursor(after).epoch === 0 ? 0 : Number(decodeCursor(after).xid)
    const events = Array.from({ length: Math.min(limit, length - from) }, (_, index) => event(from + index + 1))
    const caughtUp = from + events.length === length
    await delay()
    return { events, next: events.at(-1)?.cursor ?? after, caughtUp, unsettled: false }
  }
  return {
    append: () => length += 1,
    readPage,
    readHead: async () => length === 0 ? beginning : at(length),
    get length() {
      return length
    },
  }
}

/** Sleeps until it is woken. */
const clock: Clock = {
  now: () => new Date(0),
  sleep: (_, signal) => new Promise(resolve => signal?.addEventListener('abort', () => resolve())),
}
const log = { warn: () => undefined }

function follow(memory: ReturnType<typeof memoryLog>, limit = 100) {
  const readPage = (after: string) => memory.readPage(after, limit)
  const tail = new Tail({ readHead: memory.readHead, readPage, clock, log, pollMs: 1 })
  return { tail, backfill: ({ after }: { after: string }) => readPage(after) }
}

describe('subscribe', () => {
  it('has no gap and no repetition at the cutover, however reading and appending interleave', async () => {
    await fc.assert(fc.asyncProperty(
      fc.array(fc.nat({ max: 12 }), { minLength: 20, maxLength: 200 }), fc.nat({ max: 8 }), fc.integer({ min: 1, max: 3 }),
      async (turns, start, limit) => {
        const pending = [...turns]
        const delay = async () => {
          for (let turn = pending.shift() ?? 0; turn > 0; turn--) await Promise.resolve()
        }
        const memory = memoryLog(delay)
        for (let index = 0; index < start; index++) memory.append()
        const { tail, backfill } = follow(memory, limit)
        await using _ = tail
        const over = new AbortController()
        const events = subscribe({ tail, backfill, after: beginning, signal: over.signal, bufferSize: 1000 })

        const total = start + 20
        const appending = (async () => {
          while (memory.length < total) {
            await delay()
            memory.append()
            tail.ring()
          }
        })()
        const seen: number[] = []
        for await (const { id } of events) {
          seen.push(Number(id))
          if (seen.length === total) over.abort()
        }
        await appending
        expect(seen).toEqual(Array.from({ length: total }, (_, index) => index + 1))
      }), { numRuns: 300 })
  })

  it('fails whoever leaves too much unread, and only them', async () => {
    const memory = memoryLog(async () => undefined)
    const { tail, backfill } = follow(memory)
    await using _ = tail
    const slow = subscribe({ tail, backfill, bufferSize: 2 })
    const patient = subscribe({ tail, backfill, bufferSize: 4 })
    const [slowNext, first] = [slow.next(), patient.next()]
    await tail.ready
    for (let index = 0; index < 4; index++) memory.append()
    tail.ring()

    await expect(slowNext).rejects.toEqual(new ConsumerTooSlow(2))
    await expect(first).resolves.toMatchObject({ value: { id: '1' } })
    await expect(patient.next()).resolves.toMatchObject({ value: { id: '2' } })
  })

  it('hands a failing filter to its own subscriber', async () => {
    const memory = memoryLog(async () => undefined)
    const { tail, backfill } = follow(memory)
    await using _ = tail
    const filter = () => {
      throw new TypeError('broken')
    }
    const broken = subscribe({ tail, backfill, bufferSize: 2, filter })
    const next = broken.next()
    await tail.ready
    memory.append()
    tail.ring()
    await expect(next).rejects.toThrow('broken')
  })

  it('ends when its signal aborts and when the tail closes', async () => {
    const memory = memoryLog(async () => undefined)
    const { tail, backfill } = follow(memory)
    const over = new AbortController()
    const left = subscribe({ tail, backfill, signal: over.signal, bufferSize: 2 }).next()
    const closed = subscribe({ tail, backfill, bufferSize: 2 }).next()
    await tail.ready
    over.abort()
    await expect(left).resolves.toMatchObject({ done: true })
    await tail[Symbol.asyncDispose]()
    await expect(closed).resolves.toMatchObject({ done: true })
  })
})
