// The whole of it against a real Postgres: several processes, killed ones, stale ones.
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Transaction } from '@dezky/database'
import { openDatabase } from '@dezky/database'
import type { TestDatabase } from '@dezky/database/testing'
import { testDatabase } from '@dezky/database/testing'
import { LeaseLost, RetryableError } from './errors.ts'
import type { Handler } from './handler.ts'
import { readBacklog, readKey, readKeys, wake } from './key.store.ts'
import type { ReconcileTables } from './key.ts'
import { migrations } from './migrations.ts'
import type { Reconciler, ReconcilerOptions } from './reconciler.ts'
import { createReconciler } from './reconciler.ts'

type Do = Handler<Transaction<ReconcileTables>>

let database: TestDatabase<ReconcileTables>
let open: AsyncDisposableStack
beforeAll(async () => {
  database = await testDatabase([migrations])
})
beforeEach(async () => {
  open = new AsyncDisposableStack()
  await sql`delete from reconcile_keys`.execute(database.db)
})
afterEach(() => open.disposeAsync())
afterAll(() => database[Symbol.asyncDispose]())

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const tenant = (key: string) => ({ kind: 'tenant', key })

function reconciler(handler: Do, options: Partial<ReconcilerOptions<ReconcileTables>> = {}): Reconciler {
  return open.use(createReconciler({ db: database.db, handlers: { tenant: handler }, log, backOff: { firstMs: 20 }, ...options }))
}

const wakeAll = (...keys: string[]) => database.db.transaction().execute(async (trx) => {
  for (const key of keys) await wake(trx, tenant(key))
})
const status = (key: string) => readKey(database.db, tenant(key))

describe('reconciler', () => {
  it('runs every key once, however many processes there are', async () => {
    const running = new Set<string>()
    const ran: string[] = []
    const handler: Do = async ({ key, commit }) => {
      expect(running.has(key)).toBe(false)
      running.add(key)
      await commit(async trx => void await sql`select pg_sleep(0.005)`.execute(trx))
      running.delete(key)
      ran.push(key)
    }
    const keys = Array.from({ length: 100 }, (_, index) => `k${index}`)
    for (let index = 0; index < 3; index++) reconciler(handler, { concurrency: 4, pollMs: 20 }).start()
    await wakeAll(...keys)

    const settled = async () => (await readKeys(database.db, 'tenant', keys)).filter(({ state }) => state === 'settled').length
    await expect.poll(settled, { timeout: 10_000 }).toBe(100)
    expect(ran.toSorted()).toEqual(keys.toSorted())
  })

  it('wakes with the change, and not without it', async () => {
    await database.db.transaction().execute(async (trx) => {
      await wake(trx, tenant('a'))
      throw new Error('changed our mind')
    }).catch(() => undefined)
    expect(await status('a')).toBeNull()
  })

  it('runs once more for a wake during the run', async () => {
    const seen: bigint[] = []
    const worker = reconciler(async ({ key, generation }) => {
      seen.push(generation)
      if (seen.length === 1) await wakeAll(key, key)
    })
    await wakeAll('a')
    expect(await worker.runOnce()).toBe(1)
    expect(await worker.runOnce()).toBe(1)
    expect(await worker.runOnce()).toBe(0)
    expect(seen).toEqual([1n, 3n])
  })

  it('takes over from a process that was killed', async () => {
    const killed = openDatabase<ReconcileTables>({ url: database.url, applicationName: 'killed' })
    open.defer(() => killed.destroy())
    // Never settles and never renews: all that is left of a killed process is its lease.
    const never: Do = () => new Promise(() => undefined)
    const hung = createReconciler({ db: killed, handlers: { tenant: never }, log, leaseMs: 300, owner: 'killed' })
    open.use({ [Symbol.asyncDispose]: () => hung.stop({ graceMs: 0 }) })
    await wakeAll('a')
    void hung.runOnce()
    await expect.poll(() => status('a')).toMatchObject({ state: 'running' })

    const attempts: number[] = []
    reconciler(async ({ attempt }) => void attempts.push(attempt), { pollMs: 50 }).start()
    await expect.poll(() => status('a'), { timeout: 5000 }).toMatchObject({ state: 'settled' })
    expect(attempts).toEqual([2])
  })

  it('refuses the write of a worker whose key was taken over', async () => {
    const proceed = Promise.withResolvers<void>()
    let refused: unknown
    const stale = reconciler(async ({ commit }) => {
      await proceed.promise
      await commit(trx => wake(trx, tenant('written by the stale one'))).catch((error: unknown) => refused = error)
    })
    await wakeAll('a')
    const running = stale.runOnce()
    await expect.poll(() => status('a')).toMatchObject({ state: 'running' })
    await sql`update reconcile_keys set lease_until = now() - interval '1 s'`.execute(database.db)
    expect(await reconciler(async () => undefined).runOnce()).toBe(1)
    proceed.resolve()
    await running

    expect(refused).toBeInstanceOf(LeaseLost)
    expect(await status('written by the stale one')).toBeNull()
    expect(await status('a')).toMatchObject({ state: 'settled', attempts: 0 })
  })

  it('passes over keys that a transaction has locked', async () => {
    await wakeAll('locked', 'free')
    const trx = await database.db.startTransaction().execute()
    await sql`select 1 from reconcile_keys where key = 'locked' for update`.execute(trx)
    const ran: string[] = []
    const worker = reconciler(async ({ key }) => void ran.push(key))
    await worker.runOnce()
    expect(ran).toEqual(['free'])
    await trx.rollback().execute()
    await worker.runOnce()
    expect(ran).toEqual(['free', 'locked'])
  })

  it('does not deadlock with a change that locks the row it writes and wakes last', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
    await owner.query('create table tenants (status text); insert into tenants values (\'pending\'); grant select, update on tenants to dezky_app')
    await owner.end()
    const inHandler = Promise.withResolvers<void>()
    const changed = Promise.withResolvers<void>()
    const worker = reconciler(async ({ commit }) => {
      await commit(async (trx) => {
        inHandler.resolve()
        await changed.promise
        await sql`update tenants set status = 'active'`.execute(trx)
      })
    })
    await wakeAll('a')
    const running = worker.runOnce()
    await inHandler.promise
    await database.db.transaction().execute(async (trx) => {
      await sql`update tenants set status = 'suspended'`.execute(trx)
      changed.resolve()
      await wake(trx, tenant('a'))
    })
    await running
    expect(await status('a')).toMatchObject({ state: 'due', error: null, observedGeneration: 1n, generation: 2n })
  })

  it('hears a hint from another process at once, also after its listening connection was killed', async () => {
    const ran = vi.fn<Do>(async () => undefined)
    reconciler(ran, { pollMs: 60_000 }).start()
    const api = reconciler(async () => undefined)
    const superuser = new pg.Client({ connectionString: database.superuserUrl })
    await superuser.connect()
    open.defer(() => superuser.end())
    const listeners = `select pid from pg_stat_activity where query = 'listen "dezky_reconcile"' and datname = current_database()`
    await expect.poll(async () => (await superuser.query(listeners)).rowCount).toBe(2)

    await wakeAll('a')
    api.hint()
    await expect.poll(() => ran.mock.calls.length, { timeout: 5000 }).toBe(1)

    await superuser.query(`select pg_terminate_backend(pid) from (${listeners}) as listeners`)
    // Woken while nobody listens, and never hinted: the ring after reconnecting finds it.
    await wakeAll('b')
    await expect.poll(() => ran.mock.calls.length, { timeout: 5000 }).toBe(2)
  })

  it('hands back what is in hand when it stops, for another to take', async () => {
    const untilAborted: Do = ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const stopping = reconciler(untilAborted, { pollMs: 20 })
    stopping.start()
    await wakeAll('a')
    await expect.poll(() => status('a')).toMatchObject({ state: 'running' })
    await stopping.stop({ graceMs: 10 })
    expect(await status('a')).toMatchObject({ state: 'due', attempts: 0, error: null })
    expect(await reconciler(async () => undefined).runOnce()).toBe(1)
  })

  it('acts under the scope it was given', async () => {
    const roles: string[] = []
    const worker = reconciler(async ({ commit }) => commit(async (trx) => {
      const { rows } = await sql<{ who: string }>`select current_setting('app.worker', true) as who`.execute(trx)
      roles.push(rows[0]!.who)
    }), { scope: { role: 'dezky_app', settings: { 'app.worker': 'yes' } } })
    await wakeAll('a')
    await worker.runOnce()
    expect(roles).toEqual(['yes'])
  })

  it('shows how keys and kinds stand', async () => {
    const worker = reconciler(async ({ key }) => {
      if (key === 'failing') throw new RetryableError('The upstream is away.', { code: 'away', retryAfterMs: 60_000 })
    })
    await wakeAll('failing', 'fine')
    await worker.runOnce()
    await wakeAll('waiting')
    expect(await status('failing')).toMatchObject({
      state: 'waiting', attempts: 1, nextRunAt: expect.any(Date),
      error: { kind: 'retryable', code: 'away', message: 'The upstream is away.' },
    })
    const backlog = { kind: 'tenant', due: 1, running: 0, failing: 1, stuck: 0, lagMs: expect.any(Number) }
    expect(await readBacklog(database.db)).toEqual([backlog])
  })
})
