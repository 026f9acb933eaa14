// Many projects at the same time: none waits for another, and the process stays small.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoad } from '@dezky/ingress/testing'
import { type DeployerProcess, startDeployerProcess } from './deployer-process.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

const count = 20
const mostBytes = 400 * 1024 ** 2

let world: World
let deployer: DeployerProcess | undefined
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({ idle: true })
  deployer = await startDeployerProcess(world)
})
afterAll(async () => {
  await deployer?.kill()
  await world?.[Symbol.asyncDispose]()
})

describe.skipIf(!canRun)(`${count} projects that are deployed at once`, () => {
  it('do not wait for one that drains, all succeed, and take a bounded amount of memory', { timeout: 180_000 }, async () => {
    const [v1, v2] = [await world.push({ version: 'v1' }), await world.push({ version: 'v2' })]
    const stages = await Promise.all(Array.from({ length: count }, () => world.stage({ stage: { drainSeconds: 120 } })))
    const firsts = await Promise.all(stages.map(stage => world.deployed(stage, v1.digest)))
    expect(firsts.map(({ state }) => state)).toEqual(stages.map(() => 'succeeded'))

    const [draining, ...others] = stages as [SeededStage, ...SeededStage[]]
    const held = startLoad(world.proxy.options.publicAddress, draining.hostName, ['/cgi-bin/hold'])
    const first = await world.deploy(draining, v2.digest)
    const ends = await Promise.all(others.map(stage => world.deployed(stage, v2.digest)))
    expect(ends.map(({ state }) => state)).toEqual(others.map(() => 'succeeded'))

    await world.reached(first, 'drain')
    expect(held.requests).toEqual([])
    const answered = held.stop()
    await world.letGo(draining)
    await answered
    expect(held.requests).toMatchObject([{ by: 'v1\n', problem: null }])
    expect(await world.ended(first)).toMatchObject({ state: 'succeeded' })
    expect(await Promise.all(stages.map(({ hostName }) => world.served(hostName)))).toEqual(stages.map(() => 'v2'))
    expect(await deployer!.peakBytes()).toBeLessThan(mostBytes)
  })
})
