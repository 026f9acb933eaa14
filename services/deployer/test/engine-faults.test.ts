// The host's engine goes away in the middle of deployments, and comes back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoad } from '@dezky/ingress/testing'
import { type FaultyRegistry, startFaultyRegistry } from './faulty-registry.ts'
import { canRun, startWorld, type World } from './world.ts'

let world: World
let registry: FaultyRegistry
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  registry = await startFaultyRegistry(world.registry.host)
})
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
  await registry?.[Symbol.asyncDispose]()
})

const steps = ['pull', 'health', 'drain', 'watch'] as const

const ways = {
  'is started again': () => world.engine.restart(),
  async 'is killed, and started again'() {
    await world.engine.kill()
    await world.engine.restart()
  },
}

describe.skipIf(!canRun)('an engine', () => {
  it.each(Object.entries(ways))('that %s while deployments pull, ask for health, drain and watch: each ends well', { timeout: 120_000 },
    async (way, happen) => {
      const [v1, v2] = [await world.push({ version: `1 ${way}`, tag: 'v1' }), await world.push({ version: `2 ${way}`, tag: 'v2' })]
      const stages = await Promise.all(steps.map(async step => ({ step, stage: await world.stage({
        // Only what is pulled anew goes through the registry that is slow.
        repository: `${step === 'pull' ? registry.host : world.registry.host}/team/app`,
        project: { health: { kind: 'http', intervalMs: 100, inARow: step === 'health' ? 20 : 2, deadlineSeconds: 20 } },
        stage: { drainSeconds: 8, watchSeconds: step === 'watch' ? 4 : 0 },
      }) })))
      const firsts = await Promise.all(stages.map(({ stage }) => world.deployed(stage, v1.digest)))
      expect(firsts.map(({ state }) => state)).toEqual(steps.map(() => 'succeeded'))
      registry.suffer({ lateMs: 3_000, of: /blobs/ })
      const draining = stages.find(({ step }) => step === 'drain')!.stage
      const held = startLoad(world.proxy.options.publicAddress, draining.hostName, ['/cgi-bin/hold'])
      const pulled = await world.push({ version: `2 ${way}, pulled`, tag: 'v3' })
      const ids = await Promise.all(stages.map(({ step, stage }) => world.deploy(stage, (step === 'pull' ? pulled : v2).digest)))
      await Promise.all(stages.map(({ step }, at) => world.reached(ids[at]!, step)))

      await happen()
      registry.recover()
      for (const { stage } of stages) await expect.poll(() => world.served(stage.hostName), { timeout: 5_000 }).toContain(way)

      const ends = await Promise.all(ids.map(id => world.ended(id)))
      expect(ends.map(({ state, failure }) => failure?.message ?? state)).toEqual(steps.map(() => 'succeeded'))
      // Whoever was held in a container that went with the engine hears nothing more until the proxy goes: that is not waited for.
      void held.stop()
      await world.letGo(draining)
      for (const { stage } of stages) {
        expect(await world.served(stage.hostName)).toContain(`2 ${way}`)
        expect(await world.containersOf(stage)).toEqual(['exited', 'running'])
      }
    })
})
