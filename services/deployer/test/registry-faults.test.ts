// A registry that is ill while it is asked what a tag stands for, and while the host fetches from it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { systemClock } from '@dezky/runtime'
import { type Fault, type FaultyRegistry, startFaultyRegistry } from './faulty-registry.ts'
import { audienceOf } from './load.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let registry: FaultyRegistry
let stage: SeededStage
let laterMs = 0
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({ clock: { ...systemClock, now: () => new Date(Date.now() + laterMs) } })
  registry = await startFaultyRegistry(world.registry.host)
  stage = await world.stage({ repository: `${registry.host}/team/app` })
  await world.deployed(stage, (await world.push({ version: 'good' })).digest)
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
  await registry?.[Symbol.asyncDispose]()
})

/** As GitHub's says it, which is all that an engine hands on. */
const patience = JSON.stringify({ errors: [{ code: 'TOOMANYREQUESTS', message: 'retry-after: 300ms, allowed: 44000/minute' }] })
const json = { 'content-type': 'application/json' }

describe.skipIf(!canRun)('a registry that is ill while a tag is resolved', () => {
  it.each<[string, Fault, RegExp]>([
    ['answers 500', { answer: { status: 500 } }, /cannot answer now: 500/],
    ['answers 429 and asks for a second', { answer: { status: 429, headers: { 'retry-after': '1', ...json }, body: patience } },
      /cannot answer now: 429/],
    ['hangs up', { hangsUp: true }, /did not answer, or broke off/],
  ])('%s: nothing is deployed, and it is said why', async (_, fault, words) => {
    registry.suffer(fault)
    const refused = await world.api.send('POST', `${stage.path}/deployments`, { body: { tag: 'good' } })
    registry.recover()
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code: 'upstream_unavailable', detail: expect.stringMatching(words) })
    // Once it has had the rest it asked for.
    await expect.poll(async () => (await world.api.send('POST', `${stage.path}/deployments`, { body: { tag: 'good' } })).status,
      { timeout: 5_000 }).toBe(202)
  })

  it('is waited for where it is slow', async () => {
    registry.suffer({ lateMs: 500 })
    const asked = await world.api.send('POST', `${stage.path}/deployments`, { body: { tag: 'good' } })
    registry.recover()
    expect(asked.status).toBe(202)
  })

  it('is left alone for as long as it asks', async () => {
    registry.suffer({ answer: { status: 429, headers: { 'retry-after': '1' } } })
    await world.api.send('POST', `${stage.path}/deployments`, { body: { tag: 'good' } })
    const suffered = registry.suffered()
    const again = await world.api.send('POST', `${stage.path}/deployments`, { body: { tag: 'good' } })
    registry.recover()
    expect([again.status, (await again.json() as { detail: string }).detail])
      .toEqual([422, expect.stringMatching(/asked to be left alone/)])
    expect(registry.suffered()).toBe(suffered)
  })
})

describe.skipIf(!canRun)('a registry that is ill while an image is fetched', () => {
  it.each<[string, Fault]>([
    ['answers-500', { answer: { status: 500 } }],
    ['answers-429', { answer: { status: 429, headers: { 'retry-after': '1', ...json }, body: patience } }],
    ['is-slow', { lateMs: 700 }],
  ])('%s: it is asked again, and the release before serves meanwhile', async (version, fault) => {
    const { digest } = await world.push({ version })
    const load = audienceOf(world, stage, { clients: 1 })
    registry.suffer(fault)
    const id = await world.deploy(stage, digest)
    await expect.poll(() => registry.suffered()).toBeGreaterThan(0)
    registry.recover()
    const deployment = await world.ended(id)
    expect(deployment).toMatchObject({ state: 'succeeded', failure: null })
    expect((await load.leave()).lost).toEqual([])
    expect(await world.served(stage.hostName)).toBe(version)
  })

  it('is not asked for ever: the deployment fails, with what the registry said', async () => {
    const { digest } = await world.push({ version: 'never-comes' })
    registry.suffer({ answer: { status: 500 } })
    const id = await world.deploy(stage, digest)
    const stepsNow = async () => (await world.api.get<DeploymentDetails>(`/deployments/${id}`)).steps
    await expect.poll(async () => (await stepsNow()).find(({ name }) => name === 'pull')?.message).toMatch(/500/)
    laterMs = 31 * 60_000
    const { state, failure } = await world.ended(id)
    laterMs = 0
    registry.recover()
    expect([state, failure?.code, failure?.step]).toEqual(['failed', 'took_too_long', 'pull'])
    expect(failure?.message).toMatch(/“pull” did not succeed in time: .*500/)
    expect(await world.served(stage.hostName)).toBe('is-slow')
    expect((await world.containersOf(stage)).filter(state => state === 'running')).toHaveLength(1)
  })
})
