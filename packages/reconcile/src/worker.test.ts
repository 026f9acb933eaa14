import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NeedsHumanError, RetryableError } from './errors.ts'
import { FakeClock } from './fake-clock.ts'
import type { Handler, Handlers } from './handler.ts'
import type { MemoryTransaction } from './ledger.memory.ts'
import { MemoryLedger } from './ledger.memory.ts'
import { Worker } from './worker.ts'

type Do = Handler<MemoryTransaction>

let clock: FakeClock
let ledger: MemoryLedger
let workers: Worker<MemoryTransaction>[]
beforeEach(() => {
  clock = new FakeClock()
  ledger = new MemoryLedger(clock)
  workers = []
})
afterEach(async () => {
  const stopping = workers.map(worker => worker.stop(0))
  await clock.advance(0)
  await Promise.all(stopping)
})

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

function employ(handlers: Handlers<MemoryTransaction>, concurrency = 2): Worker<MemoryTransaction> {
  const worker = new Worker({
    ledger, handlers, owner: `worker ${workers.length}`, clock, log, concurrencyOf: () => concurrency,
    leaseMs: 30_000, pollMs: 1000, timeoutMs: 60_000, pace: { firstMs: 1000, mostMs: 60_000, random: () => 0.5 },
  })
  workers.push(worker)
  worker.start()
  return worker
}

const wake = (key: string, kind = 'tenant') => ledger.wake({ kind, key })
const status = (key: string, kind = 'tenant') => ledger.status({ kind, key })

describe('worker', () => {
  it('runs what is woken, within one poll or at once when rung', async () => {
    const ran: string[] = []
    const worker = employ({ tenant: async ({ key }) => void ran.push(key) })
    await clock.advance(10)
    wake('a')
    await clock.advance(100)
    expect(ran).toEqual([])
    worker.ring()
    await clock.advance(1)
    expect(ran).toEqual(['a'])
    wake('b')
    await clock.advance(1200)
    expect(ran).toEqual(['a', 'b'])
    expect(status('b')).toMatchObject({ state: 'settled', attempts: 0 })
  })

  it('keeps a kind that hangs from taking the places of the others', async () => {
    const ran: string[] = []
    const sick: Do = ({ signal }) => clock.sleep(1e9, signal)
    employ({ mail: sick, tenant: async ({ key }) => void ran.push(key) })
    for (let index = 0; index < 20; index++) {
      wake(`m${index}`, 'mail')
      wake(`t${index}`)
    }
    await clock.advance(2000)
    expect(ran).toHaveLength(20)
    const states = Array.from({ length: 20 }, (_, index) => status(`m${index}`, 'mail')?.state)
    expect(states.filter(state => state === 'running')).toHaveLength(2)
  })

  it('renews its lease for as long as the work takes', async () => {
    let runs = 0
    const slow: Do = async ({ signal }) => {
      runs += 1
      await clock.sleep(55_000, signal)
    }
    employ({ tenant: slow })
    employ({ tenant: slow })
    wake('a')
    await clock.advance(58_000)
    expect(runs).toBe(1)
    expect(status('a')).toMatchObject({ state: 'settled' })
  })

  it('ends a run that takes too long even if it does not listen, and gives its place to another', async () => {
    let written = false
    const deaf: Do = async ({ commit }) => {
      await clock.sleep(90_000)
      await commit(async trx => trx.write(() => written = true))
    }
    employ({ tenant: deaf }, 1)
    wake('a')
    await clock.advance(61_500)
    const error = { kind: 'retryable', code: 'timed_out', message: 'It was not finished within 60 s.' }
    expect(status('a')).toMatchObject({ state: 'waiting', attempts: 1, error })
    await clock.advance(29_000)
    expect(written).toBe(false)
  })

  it('aborts a run whose lease was lost', async () => {
    let reason: unknown
    const listening: Do = ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(reason = signal.reason)))
    employ({ tenant: listening })
    wake('a')
    await clock.advance(1000)
    const renew = ledger.renew
    ledger.renew = async () => []
    await clock.advance(10_000)
    ledger.renew = renew
    expect(reason).toMatchObject({ code: 'lease_lost' })
  })

  it('aborts its runs when it cannot renew their leases before they run out', async () => {
    let aborted = false
    const listening: Do = ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => {
      aborted = true
      reject(signal.reason)
    }))
    employ({ tenant: listening })
    wake('a')
    await clock.advance(1000)
    ledger.renew = () => new Promise(() => undefined)
    await clock.advance(29_000 + 15_000)
    expect(aborted).toBe(true)
  })

  it('backs off, shows why, and forgets it once it went well', async () => {
    let failures = 3
    const flaky: Do = async () => {
      if (failures-- > 0) throw new RetryableError('The upstream is away.', { code: 'away' })
    }
    wake('a')
    employ({ tenant: flaky })
    await clock.advance(10)
    expect(status('a')).toMatchObject({ state: 'waiting', attempts: 1, error: { code: 'away' } })
    await clock.advance(20_000)
    expect(status('a')).toMatchObject({ state: 'settled', attempts: 0, error: null })
  })

  it('leaves what needs a human alone until it is woken', async () => {
    let runs = 0
    employ({ tenant: async () => {
      runs += 1
      throw new NeedsHumanError('The name is taken.')
    } })
    wake('a')
    await clock.advance(1e7)
    expect(runs).toBe(1)
    wake('a')
    await clock.advance(2000)
    expect(runs).toBe(2)
  })

  it('finishes what is in hand when it stops, and claims nothing more', async () => {
    const worker = employ({ tenant: async () => void await clock.sleep(3000) })
    wake('a')
    await clock.advance(1000)
    const stopping = worker.stop(5000)
    wake('b')
    await clock.advance(5000)
    await stopping
    expect(status('a')).toMatchObject({ state: 'settled' })
    expect(status('b')).toMatchObject({ state: 'due' })
  })

  it('hands back what does not finish in time', async () => {
    const worker = employ({ tenant: async () => void await clock.sleep(50_000) })
    wake('a')
    await clock.advance(1000)
    const stopping = worker.stop(5000)
    await clock.advance(5000)
    await stopping
    expect(status('a')).toMatchObject({ state: 'due', attempts: 0, error: null })
    await clock.advance(60_000)
  })

  it('goes on when the ledger fails', async () => {
    const claim = ledger.claim
    ledger.claim = () => Promise.reject(new Error('the database is away'))
    const ran: string[] = []
    employ({ tenant: async ({ key }) => void ran.push(key) })
    wake('a')
    await clock.advance(5000)
    ledger.claim = claim
    await clock.advance(2000)
    expect(ran).toEqual(['a'])
  })
})
