// One release after the other, through the real parts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audienceOf } from './load.ts'
import { canRun, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
})
afterAll(() => world?.[Symbol.asyncDispose]())

describe.skipIf(!canRun)('blue-green', () => {
  it('runs a first release, and leads its host name to it', async () => {
    const { digest } = await world.push({ version: 'v1' })
    const stage = await world.stage()
    const deployment = await world.deployed(stage, digest)
    expect(deployment).toMatchObject({ state: 'succeeded', failure: null })
    expect(await world.served(stage.hostName)).toContain('v1')
  })

  it('takes the next release under load, and loses nothing', async () => {
    const [one, two] = [await world.push({ version: 'v1' }), await world.push({ version: 'v2' })]
    const stage = await world.stage()
    await world.deployed(stage, one.digest)
    const load = audienceOf(world, stage, { clients: 8 })
    const deployment = await world.deployed(stage, two.digest)
    const { answered, lost } = await load.leave()
    expect(deployment.state).toBe('succeeded')
    expect(lost).toEqual([])
    expect(answered).toBeGreaterThan(20)
    expect(await world.served(stage.hostName)).toContain('v2')
    expect(deployment.proof).toMatchObject({ failed: 0, interrupted: false, swappedAt: expect.any(String) })
    expect(deployment.proof!.probes).toBeGreaterThan(0)
  })
})
