// The process is killed at every point of the sequence, each in a stage of its own, and started again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planSteps } from '../src/features/deployments/plan-steps.ts'
import { type DeployerProcess, startDeployerProcess } from './deployer-process.ts'
import { audienceOf } from './load.ts'
import { createStalls, type Point as Moment, type Stalls } from './stalls.ts'
import { canRun, startWorld, type World } from './world.ts'

type Point = Moment & { broken: boolean }

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

    await stalls.hold(stages)
    const ids = await Promise.all(stages.map(({ point, stage }) => world.deploy(stage, point.broken ? broken.digest : v2.digest)))
    await expect.poll(stalls.waiting, { timeout: 60_000 }).toBe(batch.length)
    await deployer?.kill()
    await stalls.letGo()
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
