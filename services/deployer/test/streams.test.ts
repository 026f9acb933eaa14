// What is told as it happens, to people whose connections break.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails, InstanceAnswer } from '@dezky/contracts/deployer'
import { insertLogLine, insertProbe, readTold } from '../src/features/deployments/transcript.store.ts'
import { type Frame, framesOf, readBrokenly } from './sse.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let stage: SeededStage
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  stage = await world.stage()
})
afterAll(() => world?.[Symbol.asyncDispose]())

const reading = (path: string) => ({ url: world.url, token: world.env['DEPLOYER_TOKEN'] ?? '', path })

describe.skipIf(!canRun)('the stream of a deployment', () => {
  it('tells everything once, in order, whoever reads it how brokenly, and ends with the deployment', async () => {
    const id = await world.deploy(stage, (await world.push({ version: 'v1' })).digest)
    const path = `/deployments/${id}/stream`
    const [whole, broken] = await Promise.all([
      Array.fromAsync(framesOf(reading(path))), readBrokenly(reading(path), 2, ({ data }) => data['state'] === 'succeeded'),
    ])
    expect(broken).toEqual(whole)
    expect(await Array.fromAsync(framesOf(reading(path)))).toEqual(whole)
    expect(numbersOf(whole)).toEqual(numbersOf(whole).toSorted((a, b) => a - b))
    expect(whole.filter(({ event }) => event === 'state').map(({ data }) => data['state'])).toEqual(['queued', 'running', 'succeeded'])
    const { steps } = await world.api.get<DeploymentDetails>(`/deployments/${id}`)
    const turned = whole.flatMap(({ data }) => (data['step'] as { name: string } | undefined)?.name ?? [])
    expect(new Set(turned)).toEqual(new Set(steps.map(({ name }) => name)))
    const lines = await world.api.get<{ items: object[] }>(`/deployments/${id}/log`)
    expect(whole.filter(({ event }) => event === 'log')).toHaveLength(lines.items.length)
    expect(whole.filter(({ event }) => event === 'probe').at(-1)?.data).toMatchObject({ ok: true, status: 200 })
    expect((await world.api.send('GET', path, { headers: { 'last-event-id': whole.at(-1)?.id ?? '' } })).status).toBe(204)
  })

  it('loses nothing that is said at the same time by several', async () => {
    const [{ id } = { id: '' }] = (await world.api.get<{ items: { id: string }[] }>(`${stage.path}/deployments`)).items
    const { db } = world.database
    const before = await readTold(db, id, { after: '0', limit: 1_000 })
    const well = { ok: true, status: 200, tookMs: 1, message: null, head: null }
    let writing = true
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let line = 0; line < 25; line++) {
        const at = new Date()
        if (line % 5 === 0) await insertProbe(db, { deploymentId: id, instanceId: id, at, ...well })
        else await db.transaction().execute(trx => insertLogLine(trx, id, { at, level: 'info', message: `${writer} says ${line}` }))
      }
    })
    const done = Promise.all(writers).finally(() => writing = false)
    const seen: string[] = []
    const look = async () => {
      const page = await readTold(db, id, { after: seen.at(-1) ?? before.at(-1)?.cursor ?? '0', limit: 50 })
      seen.push(...page.map(({ cursor }) => cursor))
      return page.length
    }
    while (writing) await look()
    await done
    while (await look() > 0);
    expect(seen).toHaveLength(200)
  })

  it('is refused to who asks for none that is, or with a cursor that is none', async () => {
    const nobody = '/deployments/0190b7a0-1111-7222-8333-444455556666/stream'
    expect((await world.api.send('GET', nobody)).status).toBe(404)
    expect((await world.api.send('GET', `${nobody}?after=x`)).status).toBe(400)
  })
})

describe.skipIf(!canRun)('restarting', () => {
  it('has other instances of the same release take over, and says what becomes of each', async () => {
    const [before] = await instances()
    await expect.poll(() => world.logged(), { timeout: 10_000 }).toContain('a host is heard')
    await expect.poll(() => instances()).toMatchObject([{ status: 'running' }])
    const told = await listen(frame => subject(frame).status === 'warm')
    const restarted = await world.api.post<DeploymentDetails>(`${stage.path}/restart`, { reason: 'it is slow' })
    const asked = { kind: 'redeploy', reason: 'it is slow', previousRelease: 1 }
    expect(await world.ended(restarted.id)).toMatchObject({ state: 'succeeded', ...asked })
    const changes = (await told.until).map(subject)
    const now = await instances()
    expect(now.map(({ status, state, wanted, inRoute }) => [status, state, wanted, inRoute])).toEqual([
      ['warm', 'exited', 'warm', false], ['running', 'running', 'running', true],
    ])
    expect(now[0]?.id).toBe(before?.id)
    expect(changes).toMatchObject([{ instanceId: now[1]?.id, status: 'running' }, { instanceId: before?.id, status: 'warm' }])
  })

  it('is refused where nothing runs', async () => {
    const empty = await world.stage()
    const refused = await world.api.send('POST', `${empty.path}/restart`, { body: {} })
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'nothing_runs' }])
  })
})

describe.skipIf(!canRun)('instances', () => {
  it('are said to have crashed, and to run again', async () => {
    const script = 'rm -f /tmp/enough; echo x > /www/index.html; httpd -p 8080 -h /www; until [ -e /tmp/enough ]; do usleep 50000; done; exit 3'
    const mortal = await world.stage({ project: { command: ['/bin/sh', '-c', script] } })
    await world.deployed(mortal, (await world.push({ version: 'v1' })).digest)
    const { containers } = await world.context.hosts.of(world.hostId)
    const container = (await containers.list()).find(({ labels }) => labels['dezky.project'] === mortal.project)
    const [{ id: instanceId } = { id: '' }] = await instances(mortal)
    const told = await listen(frame => subject(frame).status === 'restarted')
    await containers.exec(container?.id ?? '', ['sh', '-c', ': > /tmp/enough'], 5_000)
    expect((await told.until).map(subject)).toMatchObject([{ instanceId, status: 'crashed' }, { instanceId, status: 'restarted' }])
    await expect.poll(() => instances(mortal)).toMatchObject([{ status: 'restarted', state: 'running', restarts: 1 }])
  })

  it('are said to be gone when others take their place', async () => {
    const told = await listen(frame => subject(frame).status === 'gone')
    for (const version of ['v2', 'v3']) await world.deployed(stage, (await world.push({ version })).digest)
    expect((await told.until).at(-1)).toMatchObject({ data: { data: { name: expect.stringMatching(`^${stage.project}-prod-`) } } })
  })

  it('are unknown, not gone, while their host cannot be asked', async () => {
    await world.engine.kill()
    try {
      expect((await instances()).map(({ state, status }) => [state, status])).toContainEqual(['unknown', 'running'])
    }
    finally {
      await world.engine.restart()
    }
  })
})

async function instances({ path }: SeededStage = stage): Promise<InstanceAnswer[]> {
  return (await world.api.get<{ items: InstanceAnswer[] }>(`${path}/instances`)).items
}

/** Listens to what becomes of instances from now on. */
async function listen(isLast: (frame: Frame) => boolean): Promise<{ until: Promise<Frame[]> }> {
  const frames = framesOf(reading('/events'))
  await frames.next()
  return { until: changesUntil(frames, isLast) }
}

async function changesUntil(frames: AsyncGenerator<Frame>, isLast: (frame: Frame) => boolean): Promise<Frame[]> {
  const changes: Frame[] = []
  for await (const frame of frames) {
    if (frame.event === 'instance.changed') changes.push(frame)
    if (isLast(frame)) break
  }
  return changes
}

function subject({ data }: Frame): { instanceId?: string, status?: string } {
  return data['data'] ?? {}
}

function numbersOf(frames: Frame[]): number[] {
  return frames.map(({ id }) => Number(id))
}
