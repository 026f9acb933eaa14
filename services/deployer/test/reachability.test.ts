// A place that goes away is told of once it is sure, and once more when it is back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ContainersRejected, ContainersUnavailable } from '@dezky/containers'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { createKeyring, createLogger, newId } from '@dezky/runtime'
import { type DeployerTables, migrations, type Trx } from '../src/database/index.ts'
import type { HostConnections } from '../src/features/hosts/connections.ts'
import { reachabilityHandler } from '../src/features/reachability/index.ts'
import { turnOf } from '../src/features/reachability/reachability.ts'
import { createRegistryConnections } from '../src/features/registries/index.ts'
import type { Services } from '../src/services.ts'

const began = new Date('2026-06-01T12:00:00Z')
const later = (seconds: number) => new Date(began.getTime() + seconds * 1000)

it.each([
  [null, true, 0, 'unchanged'], [null, false, 0, 'noted'], [{ since: began, toldAt: null }, true, 30, 'forgotten'],
  [{ since: began, toldAt: null }, false, 59, 'unchanged'], [{ since: began, toldAt: null }, false, 60, 'away'],
  [{ since: began, toldAt: later(60) }, false, 600, 'unchanged'], [{ since: began, toldAt: later(60) }, true, 600, 'back'],
])('of %j, when it answers (%s) after %i s, it is %s', (known, answers, seconds, turn) => {
  expect(turnOf(known, answers, later(seconds))).toBe(turn)
})

describe('a host', () => {
  let database: TestDatabase<DeployerTables>
  let now = began
  let answer: () => Promise<unknown> = async () => undefined
  const hostId = newId()

  beforeAll(async () => {
    database = await testDatabase<DeployerTables>(migrations)
    const times = { created_at: began, updated_at: began }
    await database.db.insertInto('hosts').values({
      id: hostId, name: 'one', driver: 'docker', endpoint: '{}', reach: 'network', network: 'x', address: 'x', ...times,
    }).execute()
  })
  afterAll(() => database?.[Symbol.asyncDispose]())

  async function after(seconds: number, probe: () => Promise<unknown>): Promise<unknown[]> {
    now = later(seconds)
    answer = probe
    const hosts = { of: async () => ({ containers: { probe: () => answer() } }) } as unknown as HostConnections
    const services: Pick<Services, 'db' | 'clock' | 'registries' | 'hosts' | 'ingresses' | 'log' | 'events'> = {
      db: database.db, clock: { now: () => now, sleep: () => Promise.resolve() }, hosts,
      registries: createRegistryConnections(database.db, createKeyring([Buffer.alloc(32)])),
      ingresses: { of: () => Promise.reject(new Error('There is none.')), [Symbol.asyncDispose]: () => Promise.resolve() },
      log: createLogger({ name: 'test', level: 'silent' }),
      events: { notify: () => undefined } as Services['events'],
    }
    const commit = <Result>(write: (trx: Trx) => Promise<Result>) => database.db.transaction().execute(write)
    const { signal } = new AbortController()
    await reachabilityHandler(services)({ key: 'all', generation: 1n, attempt: 1, signal, commit })
    const told = await database.db.selectFrom('events').select(['type', 'data']).orderBy('position').execute()
    return told.map(({ type, data }) => [type, (data as { problem: string | null }).problem])
  }

  const isAway = () => Promise.reject(new ContainersUnavailable('Nobody listens there.'))
  const away = ['host.away', 'Nobody listens there.']

  it('is told of when it is away for a minute, and when it is back, once each', async () => {
    expect(await after(0, isAway)).toEqual([])
    expect(await after(30, async () => undefined)).toEqual([])
    expect(await after(60, isAway)).toEqual([])
    expect(await after(90, isAway)).toEqual([])
    expect(await after(120, isAway)).toEqual([away])
    expect(await after(150, isAway)).toEqual([away])
    expect(await after(180, () => Promise.reject(new Error('A bug of ours.')))).toEqual([away])
    expect(await after(210, () => Promise.reject(new ContainersRejected('disk_full', 'It says no.')))).toEqual([away, ['host.back', null]])
    expect(await after(240, async () => undefined)).toHaveLength(2)
    expect(await after(270, async () => undefined)).toHaveLength(2)
  })
})
