// One release after the other on a swarm, at ports of its node.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audienceOf } from './load.ts'
import { canRunCluster, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let stage: SeededStage
let one: { digest: string }
beforeAll(async () => {
  if (!canRunCluster) return
  world = await startWorld({ cluster: true })
  stage = await world.stage()
  one = await world.push({ version: 'v1' })
  await world.deployed(stage, one.digest)
})
afterAll(() => world?.[Symbol.asyncDispose]())

const served = () => world.served(stage.hostName).catch(() => '')

describe.skipIf(!canRunCluster)('on a swarm', () => {
  it('takes the next release under load and goes back, and loses nothing', async () => {
    const two = await world.push({ version: 'v2' })
    const load = audienceOf(world, stage)
    expect(await world.deployed(stage, two.digest)).toMatchObject({ state: 'succeeded', proof: { failed: 0 } })
    expect([await served(), await world.containersOf(stage)]).toEqual(['v2', ['exited', 'running']])
    expect(await world.deployed(stage, one.digest)).toMatchObject({ state: 'succeeded', proof: { failed: 0 } })
    const { answered, lost } = await load.leave()
    expect(lost).toEqual([])
    expect(answered).toBeGreaterThan(20)
    expect(await served()).toBe('v1')
  })

  it('puts back what was before when the new one crashes, and keeps what it said', async () => {
    const broken = await world.push({ version: 'broken', behaviour: 'crashes' })
    const { state, failure } = await world.deployed(stage, broken.digest)
    expect([state, failure?.code, failure?.instances[0]?.exitCode]).toEqual(['failed', 'crashed', 3])
    expect(failure?.instances[0]?.lines.map(({ text }) => text)).toContain('sample broken cannot go on')
    expect(await served()).toBe('v1')
  })

  it('leads to an instance that comes back at another address', async () => {
    const { containers } = await world.context.hosts.of(world.hostId)
    const before = (await containers.list()).find(({ state }) => state === 'running')
    await containers.stop(before!.id, 0)
    const address = async () => (await containers.observe(before!.id))?.address
    await expect.poll(async () => [await served(), await address()], { timeout: 15_000, interval: 100 }).toEqual(['v1', expect.anything()])
    expect(await address()).not.toEqual(before!.address)
  })

  it('says of the host what it is, and adopts nothing of it', async () => {
    expect(await world.api.get('/hosts/here/check')).toMatchObject({ ok: true, facts: { os: 'linux', nodes: 1 } })
    const { containers } = await world.context.hosts.of(world.hostId)
    const [service] = await containers.list()
    const wish = { container: service!.name, project: 'adopted', ingress: 'front' }
    const response = await world.api.send('POST', '/hosts/here/adoptions', { body: wish })
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'not_adoptable' }])
  })
})
