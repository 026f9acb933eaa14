// What instances use: sampled without ever asking for too much at once, kept fine for a day and coarse for two weeks.
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ContainersUnavailable, type Usage } from '@dezky/containers'
import type { InstanceAnswer, StatsAnswer } from '@dezky/contracts/deployer'
import { createReconciler, wake } from '@dezky/reconcile'
import { systemClock } from '@dezky/runtime'
import type { DeployerTables } from '../src/database/index.ts'
import { housekeepingHandler } from '../src/features/housekeeping/index.ts'
import { statsHandler } from '../src/features/stats/index.ts'
import { readStats } from '../src/features/stats/stats.store.ts'
import { at, type Database, emptyDatabase, hostsThat, log, type SeededPlace, seedInstances, seedRelease, seedStage, workOn } from './seed.ts'
import { canRun, startWorld } from './world.ts'

const used: Usage = { cpu: 0.25, memoryBytes: 1_000, memoryLimitBytes: null, receivedBytes: 10, sentBytes: 20 }

let database: Database
let place: SeededPlace
let ids: string[]
beforeAll(async () => {
  database = await emptyDatabase()
  place = await seedStage(database)
  ids = await seedInstances(database, place, await seedRelease(database, place, 1), 200)
})
afterAll(() => database[Symbol.asyncDispose]())

describe('the sampler', () => {
  it('asks a slow host of 200 instances for a few at once, and never begins a round before the last has ended', async () => {
    const { db } = database
    const waiting: (() => void)[] = []
    let [asked, most] = [0, 0]
    const hosts = hostsThat({ usage: () => new Promise((resolve) => {
      asked++
      waiting.push(() => resolve(used))
      most = Math.max(most, waiting.length)
    }) })
    const services = { db, hosts, clock: systemClock }
    await using first = reconciler(services)
    await using second = reconciler(services)
    await db.transaction().execute(trx => wake(trx, { kind: 'stats', key: place.hostId }))
    for (const one of [first, second]) one.start()
    await expect.poll(() => waiting.length).toBe(32)
    for (let again = 0; again < 20; again++) {
      await db.transaction().execute(trx => wake(trx, { kind: 'stats', key: place.hostId }))
      for (const one of [first, second]) one.hint()
      await turn()
    }
    while (asked < 200) {
      waiting.shift()?.()
      await turn()
    }
    expect(most).toBe(32)
    for (const answer of waiting.splice(0)) answer()
    await expect.poll(async () => (await samples()).length).toBe(200)
    await Promise.all([first, second].map(one => one.stop({ graceMs: 0 })))
    waiting.forEach(answer => answer())
  })

  it('leaves a host that does not answer alone, and writes down what it has', async () => {
    await database.db.deleteFrom('instance_stats').execute()
    let asked = 0
    const hosts = hostsThat({ usage: async () => {
      if (++asked > 3) throw new ContainersUnavailable('It does not answer.')
      return used
    } })
    const { requeueAfterMs } = await statsHandler({ db: database.db, hosts, clock: systemClock })(workOn(database, place.hostId)) ?? {}
    expect([asked <= 64, requeueAfterMs, (await samples()).length]).toEqual([true, 30_000, 3])
  })
})

describe('what was sampled', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

  it('is five minutes in one after a day, and gone after two weeks', async () => {
    const instance = ids[0] ?? ''
    await database.db.deleteFrom('instance_stats').execute()
    await sampled(instance, ago(30), now)
    const fine = { from: ago(2), to: now, step: 300 }
    const before = await readStats(database.db, instance, fine)
    await houseKept(now)
    expect(await counts(instance)).toEqual([{ seconds: 10, count: 24 * 360 }, { seconds: 300, count: 30 * 12 }])
    expect(await readStats(database.db, instance, fine)).toEqual(before)
    const [old] = await readStats(database.db, instance, { from: ago(30), to: ago(29), step: 300 })
    const inOne = { cpu: 0.5, memoryBytes: 129, memoryLimitBytes: null, receivedBytes: 290, sentBytes: 290 }
    expect(old).toEqual({ at: ago(30).toISOString(), ...inOne })
    await sampled(instance, now, new Date(now.getTime() + 600_000))
    await houseKept(new Date(now.getTime() + 600_000))
    expect((await counts(instance))[1]).toEqual({ seconds: 300, count: 30 * 12 + 2 })
    await houseKept(new Date(now.getTime() + 15 * 86_400_000))
    expect(await counts(instance)).toEqual([])
  })
})

describe.skipIf(!canRun)('a real instance', () => {
  it('is seen to use something', async () => {
    await using world = await startWorld()
    const stage = await world.stage()
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    await world.database.db.transaction().execute(trx => wake(trx, { kind: 'stats', key: world.hostId }))
    world.context.reconciler.hint()
    const instance = async () => (await world.api.get<{ items: InstanceAnswer[] }>(`${stage.path}/instances`)).items[0]
    await expect.poll(async () => (await instance())?.usage?.memoryBytes ?? 0, { timeout: 15_000 }).toBeGreaterThan(10_000)
    const { step, items } = await world.api.get<StatsAnswer>(`/instances/${(await instance())?.id}/stats`)
    expect([step, items.length > 0]).toEqual([20, true])
  })
})

function reconciler(services: Parameters<typeof statsHandler>[0]) {
  return createReconciler<DeployerTables>({ db: database.db, log, handlers: { stats: statsHandler(services) }, pollMs: 50, leaseMs: 5_000 })
}

const samples = () => database.db.selectFrom('instance_stats').select('instance_id').execute()

/** Every ten seconds; busy and idle in turns, with memory from 100 to 129. */
async function sampled(instanceId: string, from: Date, to: Date): Promise<void> {
  const many = (to.getTime() - from.getTime()) / 10_000
  const rows = Array.from({ length: many }, (_, nth) => ({
    instance_id: instanceId, seconds: 10, at: new Date(from.getTime() + nth * 10_000), cpu: nth % 2, memory_bytes: 100 + nth % 30,
    memory_limit_bytes: null, received_bytes: nth * 10, sent_bytes: nth * 10,
  }))
  for (let first = 0; first < rows.length; first += 5_000) {
    await database.db.insertInto('instance_stats').values(rows.slice(first, first + 5_000)).execute()
  }
}

async function counts(instanceId: string): Promise<{ seconds: number, count: number }[]> {
  const rows = await database.db.selectFrom('instance_stats').select(eb => ['seconds', eb.fn.countAll<string>().as('count')])
    .where('instance_id', '=', instanceId).groupBy('seconds').orderBy('seconds').execute()
  return rows.map(({ seconds, count }) => ({ seconds, count: Number(count) }))
}

async function houseKept(now: Date): Promise<void> {
  await housekeepingHandler({ db: database.db, hosts: hostsThat({}), clock: at(now), log })(workOn(database))
}
