// The other ways to get from one release to the next.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audienceOf } from './load.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
})
afterAll(() => world?.[Symbol.asyncDispose]())

async function fromOneToTwo(stage: SeededStage) {
  const [one, two] = [await world.push({ version: 'v1' }), await world.push({ version: 'v2' })]
  expect((await world.deployed(stage, one.digest)).state).toBe('succeeded')
  const load = audienceOf(world, stage)
  const deployment = await world.deployed(stage, two.digest)
  return { deployment, load: await load.leave() }
}

describe.skipIf(!canRun)('rolling', () => {
  it('takes one of three after the other, and loses nothing', async () => {
    const stage = await world.stage({ stage: { strategy: 'rolling', instances: 3 } })
    const { deployment, load } = await fromOneToTwo(stage)
    expect(deployment.state).toBe('succeeded')
    expect(load.lost).toEqual([])
    expect(await world.containersOf(stage)).toEqual(['exited', 'exited', 'exited', 'running', 'running', 'running'])
    const answers = await Promise.all(Array.from({ length: 12 }, () => world.served(stage.hostName)))
    expect(new Set(answers)).toEqual(new Set(['v2']))
  })
})

describe.skipIf(!canRun)('a canary', () => {
  it('gets its share first, then all, and nothing is lost', async () => {
    const stage = await world.stage({ stage: { strategy: 'canary', canary: { shares: [50], holdSeconds: 1 } } })
    const { deployment, load } = await fromOneToTwo(stage)
    expect(deployment.steps.map(({ name, argument }) => argument === null ? name : `${name} ${argument}`)).toContain('swap 50')
    expect(deployment.state).toBe('succeeded')
    expect(load.lost).toEqual([])
    expect(await world.served(stage.hostName)).toBe('v2')
  })
})

describe.skipIf(!canRun)('recreate', () => {
  it('never has two at once, and comes back to the old when the new is broken', async () => {
    const stage = await world.stage({
      stage: { strategy: 'recreate', volumes: [{ kind: 'volume', name: 'data', target: '/data' }] },
      project: { health: { kind: 'http', intervalMs: 50, inARow: 2, deadlineSeconds: 2 } },
    })
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    await world.deployed(stage, (await world.push({ version: 'v2' })).digest)
    expect(await world.served(stage.hostName)).toBe('v2')
    expect(await world.containersOf(stage)).toEqual(['exited', 'running'])
    const broken = await world.push({ version: 'broken', behaviour: 'never-listens' })
    expect((await world.deployed(stage, broken.digest)).state).toBe('failed')
    expect(await world.served(stage.hostName)).toBe('v2')
  })
})

describe.skipIf(!canRun)('several instances', () => {
  it('share the requests', async () => {
    const stage = await world.stage({ stage: { instances: 2 } })
    const { deployment, load } = await fromOneToTwo(stage)
    expect(deployment.state).toBe('succeeded')
    expect(load.lost).toEqual([])
    expect(await world.containersOf(stage)).toEqual(['exited', 'exited', 'running', 'running'])
  })
})
