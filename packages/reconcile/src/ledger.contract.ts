// What every ledger promises; the model and the table in Postgres pass the same tests.
import { beforeEach, describe, expect, it } from 'vitest'
import { LeaseLost } from './errors.ts'
import type { Claim, Key, KeyStatus } from './key.ts'
import type { Ledger } from './ledger.ts'

export interface LedgerUnderTest<Trx> {
  ledger: Ledger<Trx>
  wake(key: Key, options?: { at?: Date }): Promise<void>
  status(key: Key): Promise<KeyStatus | null>
  /** As if this much time had passed. */
  elapse(ms: number): Promise<void>
  now(): Date
  /** Writes something that commits with the transaction; `written` tells what did. */
  write(trx: Trx, text: string): Promise<void>
  written(): Promise<string[]>
}

const error = { kind: 'retryable', code: 'away', message: 'The upstream is away.' } as const
const first = { kind: 'tenant', key: 'a' }
const second = { kind: 'tenant', key: 'b' }

export function testLedger<Trx>(name: string, create: () => Promise<LedgerUnderTest<Trx>>): void {
  describe(`ledger: ${name}`, () => {
    let world: LedgerUnderTest<Trx>
    beforeEach(async () => {
      world = await create()
    })

    const claim = (owner = 'us', room: [string, number][] = [['tenant', 10]]) =>
      world.ledger.claim({ owner, leaseMs: 10_000, room: new Map(room) })
    const claimOne = async (owner?: string): Promise<Claim> => {
      const [only] = await claim(owner)
      expect(only).toBeDefined()
      return only!
    }

    it('gives what was woken to one worker only', async () => {
      await world.wake(first)
      expect(await world.status(first)).toMatchObject({ state: 'due', generation: 1n, observedGeneration: 0n, attempts: 0 })
      expect(await claim('us')).toEqual([{ ...first, owner: 'us', fence: 1n, generation: 1n, attempt: 1 }])
      expect(await claim('them')).toEqual([])
      expect(await world.status(first)).toMatchObject({ state: 'running' })
    })

    it('gives the longest due first, up to the room there is in each kind, and other kinds to nobody', async () => {
      await world.wake(second)
      await world.elapse(1000)
      await world.wake(first)
      await world.wake({ kind: 'domain', key: 'c' })
      await world.wake({ kind: 'unknown', key: 'd' })
      const claims = await claim('us', [['tenant', 1], ['domain', 5]])
      expect(claims.map(({ key }) => key).sort()).toEqual(['b', 'c'])
    })

    it('lets a key that has converged sleep until it is woken', async () => {
      await world.wake(first)
      expect(await world.ledger.settle(await claimOne(), { type: 'converged' })).toBe(true)
      expect(await world.status(first)).toMatchObject({ state: 'settled', observedGeneration: 1n, attempts: 0, nextRunAt: null })
      await world.elapse(1e9)
      expect(await claim()).toEqual([])
      await world.wake(first)
      expect(await claimOne()).toMatchObject({ generation: 2n, attempt: 1 })
    })

    it('looks again when the handler asked for it', async () => {
      await world.wake(first)
      await world.ledger.settle(await claimOne(), { type: 'converged', requeueAfterMs: 60_000 })
      expect(await world.status(first)).toMatchObject({ state: 'waiting' })
      expect(await claim()).toEqual([])
      await world.elapse(60_001)
      expect(await claim()).toHaveLength(1)
    })

    it('never loses a wake during a run, however the run ends', async () => {
      const failed = { type: 'failed', error, retryAfterMs: 1e6 } as const
      const stuck = { type: 'stuck', error: { ...error, kind: 'needs_human' } } as const
      for (const outcome of [{ type: 'converged' } as const, failed, stuck]) {
        await world.wake(first)
        const run = await claimOne()
        await world.wake(first)
        await world.wake(first)
        await world.ledger.settle(run, outcome)
        const again = await claimOne()
        expect(again.generation).toBe(run.generation + 2n)
        await world.ledger.settle(again, { type: 'converged' })
      }
      expect(await claim()).toEqual([])
    })

    it('remembers a failure, counts attempts, and waits as long as it is told', async () => {
      await world.wake(first)
      await world.ledger.settle(await claimOne(), { type: 'failed', error, retryAfterMs: 5000 })
      const waiting = { state: 'waiting', attempts: 1, error, observedGeneration: 0n, nextRunAt: expect.any(Date) }
      expect(await world.status(first)).toMatchObject(waiting)
      expect(await claim()).toEqual([])
      await world.elapse(5001)
      const retry = await claimOne()
      expect(retry.attempt).toBe(2)
      await world.ledger.settle(retry, { type: 'converged' })
      expect(await world.status(first)).toMatchObject({ attempts: 0, error: null })
    })

    it('lets a stuck key rest until somebody wakes it', async () => {
      await world.wake(first)
      const stuck = { ...error, kind: 'needs_human' } as const
      await world.ledger.settle(await claimOne(), { type: 'stuck', error: stuck })
      await world.elapse(1e9)
      expect(await claim()).toEqual([])
      expect(await world.status(first)).toMatchObject({ state: 'stuck', error: stuck, nextRunAt: null })
      await world.wake(first)
      expect(await claimOne()).toMatchObject({ attempt: 2 })
    })

    it('gives what was handed back to the next at once and holds nothing against it', async () => {
      await world.wake(first)
      await world.ledger.settle(await claimOne(), { type: 'handed_back' })
      expect(await claimOne('them')).toMatchObject({ attempt: 1, fence: 2n })
    })

    it('takes a lease that ran out from its worker, who can then write nothing', async () => {
      await world.wake(first)
      const stale = await claimOne('slow')
      await world.elapse(10_001)
      const fresh = await claimOne('us')
      expect(fresh.fence).toBe(stale.fence + 1n)

      await expect(world.ledger.commit(stale, trx => world.write(trx, 'stale'))).rejects.toThrow(LeaseLost)
      expect(await world.ledger.settle(stale, { type: 'converged' })).toBe(false)
      expect(await world.ledger.renew([stale, fresh], 10_000)).toEqual([fresh])
      await world.ledger.commit(fresh, trx => world.write(trx, 'fresh'))
      expect(await world.written()).toEqual(['fresh'])
      expect(await world.ledger.settle(fresh, { type: 'converged' })).toBe(true)
    })

    it('undoes what was written when the lease is taken over while it is being written', async () => {
      await world.wake(first)
      const stale = await claimOne('slow')
      await world.elapse(10_001)
      const writing = world.ledger.commit(stale, async (trx) => {
        await world.write(trx, 'stale')
        expect(await claimOne('us')).toMatchObject({ fence: 2n })
      })
      await expect(writing).rejects.toThrow(LeaseLost)
      expect(await world.written()).toEqual([])
    })

    it('refuses a write after the run was settled, even by its own worker', async () => {
      await world.wake(first)
      const run = await claimOne()
      await world.ledger.settle(run, { type: 'converged' })
      await expect(world.ledger.commit(run, trx => world.write(trx, 'late'))).rejects.toThrow(LeaseLost)
      expect(await world.ledger.renew([run], 10_000)).toEqual([])
    })

    it('rolls back what failed, and keeps the lease', async () => {
      await world.wake(first)
      const run = await claimOne()
      const failing = world.ledger.commit(run, async (trx) => {
        await world.write(trx, 'half')
        throw new TypeError('no')
      })
      await expect(failing).rejects.toThrow(TypeError)
      await world.ledger.commit(run, trx => world.write(trx, 'whole'))
      expect(await world.written()).toEqual(['whole'])
    })

    it('keeps a renewed lease', async () => {
      await world.wake(first)
      const run = await claimOne()
      await world.elapse(9000)
      expect(await world.ledger.renew([run], 10_000)).toEqual([run])
      await world.elapse(9000)
      expect(await claim('them')).toEqual([])
    })

    it('runs at the time asked for, or sooner when asked again', async () => {
      const inAnHour = () => new Date(world.now().getTime() + 3_600_000)
      await world.wake(first, { at: inAnHour() })
      await world.wake(second, { at: inAnHour() })
      expect(await claim()).toEqual([])
      await world.wake(second)
      expect(await claim()).toMatchObject([{ key: 'b' }])
      await world.elapse(3_600_001)
      expect((await claim()).map(({ key }) => key)).toContain('a')
    })
  })
}
