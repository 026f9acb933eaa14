// What people do to deployments: cancel them, ask for another meanwhile, go back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wake } from '@dezky/reconcile'
import { requestRelease } from '../src/features/deployments/request-deployment.ts'
import { readRelease } from '../src/features/releases/release.store.ts'
import { readStage } from '../src/features/stages/stage.store.ts'
import { type SeededStage, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.[Symbol.asyncDispose]())

describe('cancelling', () => {
  it.each(['health', 'watch'])('puts back what was while it is at “%s”', async (step) => {
    const stage = await world.stage({ stage: { watchSeconds: 60 }, project: { health: { kind: 'http', intervalMs: 50, inARow: 2, deadlineSeconds: 60 } } })
    const first = await world.deploy(stage.id, (await world.push({ version: 'v1' })).digest)
    await atStep(first, 'watch')
    await finishWatching(first)
    const behaviour = step === 'health' ? 'never-listens' : 'answers'
    const second = await world.deploy(stage.id, (await world.push({ version: `second-${step}`, behaviour })).digest)
    await atStep(second, step)
    await cancel(second, stage)
    expect(await world.ended(second)).toMatchObject({ state: 'cancelled', verdict: 'cancelled', failure: null })
    expect(await world.served(stage.hostName)).toContain('v1')
    expect(await containersOf(stage)).toMatchObject([{ state: 'running' }])
  })

  it('leaves nothing of a first release', async () => {
    const stage = await world.stage({ stage: { watchSeconds: 60 } })
    const only = await world.deploy(stage.id, (await world.push({ version: 'v1' })).digest)
    await atStep(only, 'watch')
    await cancel(only, stage)
    expect((await world.ended(only)).state).toBe('cancelled')
    expect(await containersOf(stage)).toEqual([])
    expect(await world.served(stage.hostName)).toContain('Nothing is served')
  })
})

describe('asking for more than one', () => {
  it('runs the newest once the one under way has ended, and passes what was in between', async () => {
    const stage = await world.stage({ stage: { watchSeconds: 1 } })
    const images = await Promise.all(['v1', 'v2', 'v3'].map(version => world.push({ version })))
    const ids: string[] = []
    for (const { digest } of images) {
      ids.push(await world.deploy(stage.id, digest))
      await atStep(ids[0]!, 'watch')
    }
    const states = await Promise.all(ids.map(async id => (await world.ended(id)).state))
    expect(states).toEqual(['succeeded', 'superseded', 'succeeded'])
    expect(await world.served(stage.hostName)).toContain('v3')
  })
})

describe('going back', () => {
  it('takes up the instance that was kept, without making another', async () => {
    const stage = await world.stage()
    const first = await world.deployed(stage.id, (await world.push({ version: 'v1' })).digest)
    const [before] = await containersOf(stage)
    await world.deployed(stage.id, (await world.push({ version: 'v2' })).digest)
    expect((await containersOf(stage)).map(({ state }) => state).sort()).toEqual(['exited', 'running'])
    const back = await rollBack(stage, first.release_id)
    expect(await world.ended(back)).toMatchObject({ state: 'succeeded' })
    expect(await world.served(stage.hostName)).toContain('v1')
    expect((await containersOf(stage)).find(({ state }) => state === 'running')!.id).toBe(before!.id)
  })

  it('makes another where it was not kept', async () => {
    const stage = await world.stage()
    const first = await world.deployed(stage.id, (await world.push({ version: 'v1' })).digest)
    for (const version of ['v2', 'v3']) await world.deployed(stage.id, (await world.push({ version })).digest)
    expect(await containersOf(stage)).toHaveLength(2)
    expect(await world.ended(await rollBack(stage, first.release_id))).toMatchObject({ state: 'succeeded' })
    expect(await world.served(stage.hostName)).toContain('v1')
  })
})

async function atStep(id: string, name: string): Promise<void> {
  const { db } = world.database
  await expect.poll(() => db.selectFrom('deployment_steps').select('state')
    .where('deployment_id', '=', id).where('name', '=', name as 'watch').where('state', '=', 'running').execute(), { timeout: 15_000 }).not.toEqual([])
}

async function finishWatching(id: string): Promise<void> {
  await world.database.db.updateTable('deployment_steps').set({ started_at: new Date(0) })
    .where('deployment_id', '=', id).where('name', '=', 'watch').execute()
  expect((await world.ended(id)).state).toBe('succeeded')
}

async function cancel(id: string, stage: SeededStage): Promise<void> {
  await world.database.db.transaction().execute(async (trx) => {
    await trx.updateTable('deployments').set({ cancel_requested_at: new Date(), cancelled_by: 'test' }).where('id', '=', id).execute()
    await wake(trx, { kind: 'stage', key: stage.id })
  })
  world.context.reconciler.hint()
}

async function rollBack({ id }: SeededStage, releaseId: string): Promise<string> {
  const { db } = world.database
  const [stage, release] = [await readStage(db, id), await readRelease(db, releaseId)]
  const back = await db.transaction().execute(trx => requestRelease(trx, stage!, release!, { kind: 'rollback', by: 'test', now: new Date() }))
  world.context.reconciler.hint()
  return back
}

async function containersOf({ project }: SeededStage) {
  const { containers } = await world.context.hosts.of(world.hostId)
  return (await containers.list()).filter(({ labels }) => labels['dezky.project'] === project)
}
