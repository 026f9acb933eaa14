// What is let go of: never what somebody needs, nor what is not ours, whoever asks for what at the same moment.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dockerContainers } from '@dezky/containers/drivers/docker'
import type { DeploymentAnswer } from '@dezky/contracts/deployer'
import { appendEvent, beginning, readEvents } from '@dezky/events'
import { readKey, wake } from '@dezky/reconcile'
import { newId, systemClock } from '@dezky/runtime'
import { requestDeployment } from '../src/features/deployments/deployment.service.ts'
import { insertLogLine, insertProbe, insertTurn, readTold } from '../src/features/deployments/transcript.store.ts'
import { housekeepingHandler } from '../src/features/housekeeping/index.ts'
import { removeUnneededImages, retireOutdated } from '../src/features/housekeeping/retire.ts'
import { keepLines, packed } from '../src/features/instance-logs/kept-log.store.ts'
import { isBeingRemoved, notePull, type PulledImage, readPulledImages } from '../src/features/pulled-images/index.ts'
import { at, type Database, emptyDatabase, hostsThat, log, type SeededPlace, type SeededRelease, seedRelease, seedStage, workOn } from './seed.ts'
import { canRun, startWorld } from './world.ts'

let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

const asking = { by: 'test', reason: null, key: null, clock: systemClock }
const keep = (hosts = hostsThat({})) => ({ db: database.db, hosts, clock: systemClock, log })

describe('a deployment that is asked for while its release is let go', () => {
  let place: SeededPlace
  let releases: SeededRelease[]
  beforeEach(async () => {
    place = await seedStage(database)
    releases = []
    for (const number of [1, 2, 3]) releases.push(await seedRelease(database, place, number))
  })

  it('wins when it came first, though it was not written down yet', async () => {
    const asked = await database.db.startTransaction().execute()
    await requestDeployment(asked as never, place.path, { release: 1 }, asking)
    const retiring = retireOutdated(keep(), workOn(database))
    await someoneWaits()
    await asked.commit().execute()
    await retiring
    expect(await retired()).toEqual([])
  })

  it('is refused when it came second, and says what to do instead', async () => {
    const retiring = await database.db.startTransaction().execute()
    await retireOutdated(keep(), { ...workOn(database), commit: write => write(retiring as never) })
    const message = expect.stringContaining(releases[0]?.digest ?? '')
    const refused = expect(ask()).rejects.toMatchObject({ code: 'release_retired', status: 422, message })
    await someoneWaits()
    await retiring.commit().execute()
    await refused
    expect(await retired()).toEqual([1])
  })

  it('is one or the other, never both, whenever they meet', async () => {
    for (let round = 0; round < 20; round++) {
      const [outcome] = await Promise.allSettled([ask(), retireOutdated(keep(), workOn(database))])
      expect(await retired()).toEqual(outcome.status === 'fulfilled' ? [] : [1])
      await database.db.deleteFrom('deployments').where('state', '=', 'queued').execute()
      await database.db.updateTable('releases').set({ retired_at: null }).execute()
    }
  })

  function ask() {
    return database.db.transaction().execute(trx => requestDeployment(trx, place.path, { release: 1 }, asking))
  }

  async function retired(): Promise<number[]> {
    const rows = await database.db.selectFrom('releases').select('number').where('stage_id', '=', place.stageId)
      .where('retired_at', 'is not', null).execute()
    return rows.map(({ number }) => number)
  }
})

describe('an image that is wanted while it is removed', () => {
  it('is waited for, and fetched again once it is gone', async () => {
    const place = await seedStage(database)
    const image = { hostId: place.hostId, repository: 'example.com/app', digest: 'sha256:old' }
    await notePull(database.db, image, new Date())
    const [begun, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<boolean>()]
    const hosts = hostsThat({ removeImage: () => (begun.resolve(), gone.promise) })
    const removing = removeUnneededImages(keep(hosts), workOn(database))
    await begun.promise
    expect(await isAway(image)).toBe(true)
    gone.resolve(true)
    await removing
    expect([await isAway(image), await pulledOn(place)]).toEqual([false, []])
  })

  it('stays when a deployment of it was asked for before, or somebody else uses it', async () => {
    const place = await seedStage(database, { keepReleases: 5 })
    const image = { hostId: place.hostId, repository: 'example.com/app', digest: `sha256:${'1'.repeat(64)}` }
    await notePull(database.db, image, new Date())
    await seedRelease(database, place, 1)
    await removeUnneededImages(keep(hostsThat({ removeImage: () => Promise.reject(new Error('It must not be asked.')) })), workOn(database))
    await notePull(database.db, { ...image, digest: 'sha256:used' }, new Date())
    await removeUnneededImages(keep(hostsThat({ removeImage: async () => false })), workOn(database))
    expect(await pulledOn(place)).toEqual([image.digest, 'sha256:used'])
    expect(await isAway({ ...image, digest: 'sha256:used' })).toBe(false)
  })

  it('is not waited for longer than anybody may be at it', async () => {
    const place = await seedStage(database)
    const image = { hostId: place.hostId, repository: 'example.com/app', digest: 'sha256:left' }
    await notePull(database.db, image, new Date())
    await database.db.updateTable('pulled_images').set({ removing_since: new Date(Date.now() - 300_000) }).where('digest', '=', image.digest).execute()
    expect(await isAway(image)).toBe(false)
  })

  function isAway(image: PulledImage): Promise<boolean> {
    return database.db.transaction().execute(trx => isBeingRemoved(trx, image, new Date()))
  }

  async function pulledOn({ hostId }: SeededPlace): Promise<string[]> {
    return (await readPulledImages(database.db)).flatMap(image => image.hostId === hostId ? [image.digest] : [])
  }
})

describe('what has grown old', () => {
  const then = new Date('2026-01-01T00:00:00Z')
  const later = (days: number) => new Date(then.getTime() + days * 86_400_000)

  it('goes when its time has come, but for what is live and what was before it', async () => {
    await using own = await emptyDatabase()
    const { db } = own
    const place = await seedStage(own, { keepReleases: 1 })
    const [values, releases]: [string[], SeededRelease[]] = [[newId(), newId(), newId()], []]
    const { id: projectId } = await db.selectFrom('projects').select('id').executeTakeFirstOrThrow()
    for (const [nth, value] of values.entries()) {
      await db.insertInto('variables').values({
        id: value, project_id: projectId, name: 'COLOUR', value: 'x', created_at: then, ended_at: nth < 2 ? then : null,
      }).execute()
      releases.push(await seedRelease(own, place, nth + 1, { at: then, variables: { COLOUR: value } }))
    }
    for (const { deploymentId } of releases) {
      await insertLogLine(db, deploymentId, { at: then, level: 'info', message: 'x' })
      await insertTurn(db, deploymentId, 'succeeded')
      await insertProbe(db, { deploymentId, instanceId: newId(), at: then, ok: true, status: 200, tookMs: 1, message: null, head: null })
    }
    const lines = [{ cursor: '1.1', at: then.toISOString(), stream: 'stdout' as const, text: 'x' }]
    const instanceId = newId()
    await keepLines(db, { instanceId, stageId: place.stageId, name: 'x', release: 1 }, { lines, content: await packed(lines), now: then })
    await db.transaction().execute(trx => appendEvent(trx, { type: 'stage.changed', tenantId: null, subject: 'x', data: {} }))

    const houseKept = (now: Date) => housekeepingHandler({ db, hosts: hostsThat({}), clock: at(now), log })(workOn(own))
    const left = async () => ({
      told: (await Promise.all(releases.map(({ deploymentId }) => readTold(db, deploymentId, { after: '0', limit: 10 }))))
        .map(({ length }) => length),
      values: (await db.selectFrom('variables').select('id').orderBy('id').execute()).map(({ id }) => values.indexOf(id)),
      kept: (await db.selectFrom('kept_logs').select('instance_id').execute()).length,
      deployments: (await db.selectFrom('deployments').select('id').execute()).length,
    })
    await houseKept(later(1))
    expect(await left()).toEqual({ told: [3, 3, 3], values: [1, 2], kept: 1, deployments: 3 })
    await houseKept(later(31))
    expect(await left()).toEqual({ told: [3, 3, 3], values: [1, 2], kept: 0, deployments: 3 })
    await houseKept(later(91))
    expect(await left()).toEqual({ told: [0, 3, 3], values: [1, 2], kept: 0, deployments: 3 })
    expect((await readEvents(db, { after: beginning })).events).toHaveLength(1)
    await houseKept(new Date(Date.now() + 91 * 86_400_000))
    expect((await readEvents(db, { after: beginning })).events).toEqual([])
  })
})

describe.skipIf(!canRun)('on a real host', () => {
  it('images that we fetched and nobody needs go; what others fetched or use, and volumes, stay', { timeout: 60_000 }, async () => {
    await using world = await startWorld()
    const { containers, host } = await world.context.hosts.of(world.hostId)
    await using others = dockerContainers({ endpoint: { socketPath: world.engine.socketPath }, owner: 'others' })
    const stage = await world.stage({ stage: { keepReleases: 1, volumes: [{ kind: 'volume', name: 'data', target: '/data' }] } })
    const theirs = await world.push({ version: 'theirs' })
    await others.pull({ ...theirs, credentials: null }, () => undefined)
    const versions = []
    for (const version of ['v1', 'v2', 'v3', 'v4']) versions.push(await world.push({ version }))
    for (const { digest } of [theirs, ...versions]) expect((await world.deployed(stage, digest)).state).toBe('succeeded')
    const [v1, v2, v3, v4] = versions.map(({ digest }) => digest)
    const used = await others.run({
      name: 'others', image: { ...versions[0]!, credentials: null }, labels: { 'dezky.instance': 'theirs' }, environment: {},
      command: ['/bin/sleep', '1000'],
      port: 8080, reach: { by: 'network', network: host.network }, resources: { cpus: null, memoryBytes: null, processes: null },
      mounts: [{ kind: 'volume', source: `${stage.project}-prod-data`, target: '/data', readOnly: false }],
      logs: { maxBytes: 1024 ** 2, maxFiles: 1 }, privileged: false, stopSignal: null, stopSeconds: 10,
    })
    await containers.exec((await live()).id, ['sh', '-c', 'echo precious > /data/file'], 5_000)
    const images = async () => (await containers.listImages()).flatMap(({ digests }) => digests.map(name => name.split('@')[1])).sort()

    await houseKept()
    expect(await images()).toEqual([theirs.digest, v1, v3, v4].sort())
    const { items } = await world.api.get<{ items: DeploymentAnswer[] }>(`${stage.path}/deployments`)
    expect(items.map(({ release: { number, kept } }) => [number, kept])).toEqual([[5, true], [4, true], [3, false], [2, false], [1, false]])
    const refused = await world.api.send('POST', `${stage.path}/deployments`, { body: { release: 3 } })
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'release_retired' }])
    await others.remove(used.id)
    await houseKept()
    expect(await images()).toEqual([theirs.digest, v3, v4].sort())
    expect((await world.deployed(stage, { release: 4 })).state).toBe('succeeded')
    expect((await world.deployed(stage, v2 ?? '')).state).toBe('succeeded')
    expect(await world.served(stage.hostName)).toBe('v2')
    expect(await containers.exec((await live()).id, ['cat', '/data/file'], 5_000)).toMatchObject({ output: 'precious\n' })

    async function live() {
      const running = (await containers.list()).filter(({ state }) => state === 'running')
      expect(running).toHaveLength(1)
      return running[0]!
    }

    async function houseKept(): Promise<void> {
      const { db } = world.database
      const key = { kind: 'housekeeping', key: 'all' }
      await db.transaction().execute(trx => wake(trx, key))
      world.context.reconciler.hint()
      await expect.poll(async () => (await readKey(db, key))?.state, { timeout: 10_000 }).toBe('waiting')
    }
  })
})

/** Until somebody is held up by somebody else's lock. */
async function someoneWaits(): Promise<void> {
  const waiting = sql`select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`
  await expect.poll(async () => (await waiting.execute(database.db)).rows.length, { timeout: 10_000 }).toBeGreaterThan(0)
}
