// A stage is taken away: what it leads, what runs, then its row; and never what somebody still needs.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StageAnswer } from '@dezky/contracts/deployer'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let admin: pg.Client
let deployer: ChildProcess
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({ idle: true })
  admin = new pg.Client({ connectionString: world.database.superuserUrl })
  await admin.connect()
  await admin.query(stalls)
  start()
})
afterAll(async () => {
  await kill()
  await admin?.end()
  await world?.[Symbol.asyncDispose]()
})

/** The loop runs in a process of its own, so that it can be killed. */
function start(): void {
  deployer = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts')], {
    env: { ...world.env, LOG_LEVEL: 'silent' }, stdio: 'ignore',
  })
}

async function kill(): Promise<void> {
  if (!deployer || deployer.exitCode !== null || deployer.signalCode !== null) return
  const ended = once(deployer, 'exit')
  deployer.kill('SIGKILL')
  await ended
}

/** Whoever is about to touch such a row waits for a lock that the test holds. */
const stalls = `
  create table stalls (stage_id uuid, point text);
  grant select on stalls to dezky_app;
  create function stall() returns trigger language plpgsql as $$
  declare stage uuid := case when tg_table_name = 'stages' then (to_jsonb(old) ->> 'id')::uuid else (to_jsonb(old) ->> 'stage_id')::uuid end;
  begin
    if exists (select from stalls where stage_id = stage and point = lower(tg_op) || ' ' || tg_table_name) then
      perform pg_advisory_xact_lock(4711);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  create trigger stall before update or delete on instances for each row execute function stall();
  create trigger stall before delete on stages for each row execute function stall();`

async function stalled(): Promise<number> {
  const { rows } = await admin.query<{ count: string }>(
    'select count(*) from pg_locks l join pg_database d on d.oid = l.database where locktype = \'advisory\' and objid = 4711 and not granted '
    + 'and datname = current_database()')
  return Number(rows[0]?.count)
}

const volumes = () => readdir(join(world.engine.dataRoot, 'volumes'))
const volume = { kind: 'volume', name: 'data', target: '/data' }

async function remove({ path }: SeededStage, query = '') {
  const response = await world.api.send('DELETE', `${path}${query}`)
  return { status: response.status, body: await response.json() as StageAnswer & { code: string } }
}

const gone = ({ path }: SeededStage) => expect.poll(async () => (await world.api.send('GET', path)).status, { timeout: 20_000 }).toBe(404)

async function atStep(id: string, name: string): Promise<void> {
  await expect.poll(async () => (await world.api.get<{ steps: { name: string, state: string }[] }>(`/deployments/${id}`)).steps
    .find(step => step.name === name)?.state, { timeout: 15_000 }).toBe('running')
}

async function rowsOf({ id }: SeededStage): Promise<number> {
  const { db } = world.database
  const counts = await Promise.all((['releases', 'deployments', 'instances', 'variables'] as const).map(table =>
    db.selectFrom(table).select(eb => eb.fn.countAll<string>().as('count')).where('stage_id', '=', id).executeTakeFirstOrThrow()))
  return counts.reduce((sum, { count }) => sum + Number(count), 0)
}

describe.skipIf(!canRun)('a stage that is removed', () => {
  it('is led to no more, runs no more, and is gone with its rows; its volume and its neighbours stay', async () => {
    const neighbour = await world.stage()
    const stage = await world.stage({ stage: { volumes: [volume], instances: 2 } })
    await world.deployed(neighbour, (await world.push({ version: 'neighbour' })).digest)
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    await world.deployed(stage, (await world.push({ version: 'v2' })).digest)
    await world.api.put(`${stage.path}/variables/LEVEL`, { value: 'x' })
    const before = await volumes()
    expect(before.some(name => name.includes(stage.project))).toBe(true)
    const { status, body } = await remove(stage)
    expect([status, body.removedAt]).toEqual([202, expect.any(String)])
    await gone(stage)
    expect([await world.containersOf(stage), await rowsOf(stage)]).toEqual([[], 0])
    expect(await world.served(stage.hostName)).toContain('Nothing is served')
    expect(await world.served(neighbour.hostName)).toContain('neighbour')
    expect(await volumes()).toEqual(before)
    expect((await world.api.send('DELETE', `/projects/${stage.project}`)).status).toBe(204)
  })

  it('stays while a deployment is under way, unless that is cancelled with it', async () => {
    const stage = await world.stage({ stage: { watchSeconds: 60 } })
    const id = await world.deploy(stage, (await world.push({ version: 'v1' })).digest)
    await atStep(id, 'watch')
    expect(await remove(stage)).toMatchObject({ status: 409, body: { code: 'deployment_under_way' } })
    expect(await world.api.get(stage.path)).toMatchObject({ removedAt: null })
    expect((await remove(stage, '?cancel=true')).status).toBe(202)
    expect((await world.api.send('POST', `${stage.path}/deployments`, { body: { digest: `sha256:${'0'.repeat(64)}` } })).status).not.toBe(201)
    await gone(stage)
    expect([await world.containersOf(stage), await rowsOf(stage)]).toEqual([[], 0])
  })

  it('goes although the proxy is away for a while, and takes nothing on meanwhile', async () => {
    const stage = await world.stage()
    const { digest } = await world.push({ version: 'v1' })
    await world.deployed(stage, digest)
    await world.proxy.kill()
    expect((await remove(stage)).status).toBe(202)
    const refused = await world.api.send('POST', `${stage.path}/deployments`, { body: { digest } })
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'stage_leaving' }])
    const again = { name: 'prod', host: 'here', ingress: 'front' }
    expect((await world.api.send('POST', `/projects/${stage.project}/stages`, { body: again })).status).toBe(409)
    expect(await world.containersOf(stage)).toEqual(['running'])
    await world.proxy.restart()
    await gone(stage)
    expect(await world.containersOf(stage)).toEqual([])
  })

  it.each(['update instances', 'delete instances', 'delete stages'])('goes although the process is killed before “%s”', async (point) => {
    const stage = await world.stage()
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    await world.deployed(stage, (await world.push({ version: 'v2' })).digest)
    await admin.query('select pg_advisory_lock(4711)')
    await admin.query('insert into stalls values ($1, $2)', [stage.id, point])
    expect((await remove(stage)).status).toBe(202)
    await expect.poll(stalled, { timeout: 20_000 }).toBe(1)
    await kill()
    await admin.query('delete from stalls')
    await admin.query('select pg_advisory_unlock(4711)')
    start()
    await gone(stage)
    expect([await world.containersOf(stage), await rowsOf(stage)]).toEqual([[], 0])
    expect(await world.served(stage.hostName)).toContain('Nothing is served')
  })

  it('waits for whoever takes only what has run in it', async () => {
    const stage = await world.stage()
    await world.api.post(`/projects/${stage.project}/stages`, { name: 'after', host: 'here', ingress: 'front',
      configuration: { promotion: { from: 'prod' } } })
    expect(await remove(stage)).toMatchObject({ status: 409, body: { code: 'in_use' } })
  })

  it('is gone at once where nothing ever ran', async () => {
    const stage = await world.stage()
    expect((await remove(stage)).status).toBe(202)
    expect((await world.api.send('GET', stage.path)).status).toBe(404)
  })

  it('keeps its host, ingress and project until it is gone, also in a document that has none of them', async () => {
    const stage = await world.stage()
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    const plan = await world.api.send('POST', '/config/import?remove=true', { body: { version: 1, projects: [] } })
    const { changes } = await plan.json() as { changes: { action: string, path: string, waitsFor: string[] }[] }
    const path = `projects/${stage.project}`
    expect(changes.filter(change => change.path.startsWith(path))).toMatchObject([
      { action: 'remove', path: `${path}/stages/prod` }, { action: 'keep', path, waitsFor: [`${path}/stages/prod`] },
    ])
  })
})
