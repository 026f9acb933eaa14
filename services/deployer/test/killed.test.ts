// The process is killed at every point of the sequence, each in a stage of its own, and started again.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planSteps } from '../src/features/deployments/plan-steps.ts'
import { type DeployerProcess, startDeployerProcess } from './deployer-process.ts'
import { audienceOf } from './load.ts'
import { canRun, startWorld, type World } from './world.ts'

interface Point { name: string, state: 'running' | 'done' | 'failed', broken: boolean }

const shape = { instances: 1, canary: { shares: [], holdSeconds: 1 }, watchSeconds: 1 }
const { sequence, undoing } = {
  sequence: planSteps({ ...shape, strategy: 'blue-green' }).map(({ name }) => name),
  undoing: ['restore', 'discard'],
}
const moments = ['running', 'done'] as const
/** Just before a step is written down as begun, and just before it is written down as done, which is when it has done everything. */
const points: Point[] = [
  ...sequence.flatMap(name => moments.map(state => ({ name, state, broken: false }))),
  ...undoing.flatMap(name => moments.map(state => ({ name, state, broken: true }))),
  { name: 'health', state: 'failed', broken: true },
]

let world: World
let admin: pg.Client
let deployer: DeployerProcess | undefined
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({ idle: true })
  admin = new pg.Client({ connectionString: world.database.superuserUrl })
  await admin.connect()
  await admin.query(stalls)
})
afterAll(async () => {
  await deployer?.kill()
  await admin?.end()
  await world?.[Symbol.asyncDispose]()
})

/** Whoever is about to write such a line waits for a lock that the test holds. */
const stalls = `
  create table stalls (stage_id uuid, name text, state text);
  grant select on stalls to dezky_app;
  create function stall() returns trigger language plpgsql as $$ begin
    if exists (select from stalls s join deployments d using (stage_id)
                where d.id = new.deployment_id and (s.name, s.state) = (new.name, new.state)) then
      perform pg_advisory_xact_lock(4711);
    end if;
    return new;
  end $$;
  create trigger stall before update of state on deployment_steps for each row execute function stall();`

const batches = Array.from({ length: Math.ceil(points.length / 12) }, (_, at) => points.slice(at * 12, at * 12 + 12))

describe.skipIf(!canRun).each(batches.map((batch, at) => [at + 1, batch] as const))('killed at every point (%i)', (_, batch) => {
  it('is on the old or the new release afterwards, has lost no request and left nothing behind', { timeout: 120_000 }, async () => {
    const [v1, v2] = [await world.push({ version: 'v1' }), await world.push({ version: 'v2' })]
    const broken = await world.push({ version: 'broken', behaviour: 'answers-500' })
    deployer = await startDeployerProcess(world)
    const health = { kind: 'http', intervalMs: 50, inARow: 2, deadlineSeconds: 2 }
    const { watchSeconds } = shape
    const stages = await Promise.all(batch.map(async point => (
      { point, stage: await world.stage({ project: { health }, stage: { watchSeconds } }) })))
    const firsts = await Promise.all(stages.map(({ stage }) => world.deployed(stage, v1.digest)))
    expect(firsts.map(({ state }) => state)).toEqual(stages.map(() => 'succeeded'))
    const loads = stages.map(({ stage }) => audienceOf(world, stage, { clients: 1 }))

    await admin.query('select pg_advisory_lock(4711)')
    for (const { point, stage } of stages) await admin.query('insert into stalls values ($1, $2, $3)', [stage.id, point.name, point.state])
    const ids = await Promise.all(stages.map(({ point, stage }) => world.deploy(stage, point.broken ? broken.digest : v2.digest)))
    await expect.poll(stalled, { timeout: 60_000 }).toBe(batch.length)
    await deployer?.kill()
    await admin.query('delete from stalls')
    await admin.query('select pg_advisory_unlock(4711)')
    deployer = await startDeployerProcess(world)

    const ends = await Promise.all(ids.map(id => world.ended(id)))
    const served = await Promise.all(stages.map(({ stage }) => world.served(stage.hostName)))
    const lost = (await Promise.all(loads.map(load => load.leave()))).flatMap(({ lost }) => lost)
    const left = await Promise.all(stages.map(({ stage }) => world.containersOf(stage)))
    expect(ends.map(({ state }) => state)).toEqual(batch.map(({ broken }) => broken ? 'failed' : 'succeeded'))
    expect(served).toEqual(batch.map(({ broken }) => broken ? 'v1' : 'v2'))
    expect(left).toEqual(batch.map(({ broken }) => broken ? ['running'] : ['exited', 'running']))
    expect(lost).toEqual([])
    await deployer?.kill()
  })
})

async function stalled(): Promise<number> {
  const { rows } = await admin.query<{ count: string }>(`
    select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted
    and database = (select oid from pg_database where datname = current_database())`)
  return Number(rows[0]!.count)
}
