// The process is asked to end in every phase of a deployment, each in a stage of its own, while people keep asking for them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { planSteps } from '../src/features/deployments/plan-steps.ts'
import { startBare } from './bare.ts'
import { type DeployerProcess, startDeployerProcess } from './deployer-process.ts'
import { audienceOf } from './load.ts'
import { framesOf } from './sse.ts'
import { createStalls, type Point, type Stalls } from './stalls.ts'
import { canRun, startWorld, type World } from './world.ts'

let world: World
let stalls: Stalls
let deployer: DeployerProcess | undefined
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({ idle: true })
  stalls = await createStalls(world)
})
afterAll(async () => {
  await deployer?.kill()
  await stalls?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const shape = { instances: 1, watchSeconds: 1, canary: { shares: [], holdSeconds: 1 } }
const stepsOf = (strategy: 'blue-green' | 'recreate') => planSteps({ strategy, ...shape }).map(({ name }) => name)
/** At work and not yet written down as done. Where two must not run at once, what comes between them. */
const points = [
  ...stepsOf('blue-green').map(name => ({ strategy: 'blue-green', point: { name, state: 'done' } satisfies Point })),
  ...['park', 'health'].map(name => ({ strategy: 'recreate', point: { name, state: 'done' } satisfies Point })),
]

describe.skipIf(!canRun)('asked to end in any phase', () => {
  it('rests where requests are served, ends well in time, and the next goes on without losing one', { timeout: 120_000 }, async () => {
    const [v1, v2] = [await world.push({ version: 'v1' }), await world.push({ version: 'v2' })]
    deployer = await startDeployerProcess(world)
    const stages = await Promise.all(points.map(async (each) => {
      return { ...each, stage: await world.stage({ stage: { strategy: each.strategy, watchSeconds: 1 } }) }
    }))
    await Promise.all(stages.map(({ stage }) => world.deployed(stage, v1.digest)))
    const loads = stages.filter(({ strategy }) => strategy === 'blue-green').map(({ stage }) => audienceOf(world, stage, { clients: 1 }))

    await stalls.hold(stages)
    const ids = await Promise.all(stages.map(({ stage }) => world.deploy(stage, v2.digest)))
    await expect.poll(stalls.waiting, { timeout: 60_000 }).toBe(stages.length)
    const ended = deployer.stop()
    await stalls.letGo()
    expect(await ended).toBe(0)
    const resting = await Promise.all(ids.map(id => world.api.get<DeploymentDetails>(`/deployments/${id}`)))
    expect(resting.filter(isUnserved)).toEqual([])
    expect(resting.some(({ state }) => state === 'running')).toBe(true)
    const answers = await Promise.all(stages.map(({ stage }) => world.served(stage.hostName)))
    expect(answers.filter(answer => answer !== 'v1' && answer !== 'v2')).toEqual([])

    deployer = await startDeployerProcess(world)
    const states = await Promise.all(ids.map(async id => (await world.ended(id)).state))
    expect(states).toEqual(ids.map(() => 'succeeded'))
    expect(await Promise.all(stages.map(({ stage }) => world.served(stage.hostName)))).toEqual(ids.map(() => 'v2'))
    expect((await Promise.all(loads.map(load => load.leave()))).flatMap(({ lost }) => lost)).toEqual([])
    expect(await deployer.stop()).toBe(0)
  })
})

/** Requests were taken from the old, and nobody knows yet whether the new serves them. */
function isUnserved({ steps }: DeploymentDetails): boolean {
  const isDone = (name: string) => steps.some(step => step.name === name && step.state === 'done')
  return (isDone('swap') || isDone('park')) && !isDone('verify')
}

describe('a process that ends', () => {
  it('answers who reads, takes nothing on, and tells listeners when to come back', async () => {
    await using bare = await startBare()
    const listening = Array.fromAsync(framesOf({ ...bare, path: '/events' }))
    await bare.context.rest()
    const refused = await bare.api.send('POST', '/registries', { body: { name: 'acme', host: 'registry.acme.example' } })
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toMatchObject([503, '5', { code: 'stopping' }])
    expect((await bare.api.send('GET', '/registries')).status).toBe(200)
    expect((await fetch(`${bare.url}/health/ready`)).status).toBe(503)
    await bare[Symbol.asyncDispose]()
    expect(await listening).toBeDefined()
  })
})
