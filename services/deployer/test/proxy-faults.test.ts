// The proxy goes away, or fails, in the middle of deployments.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoad } from '@dezky/ingress/testing'
import { type NginxProxyManagerTwin, startNginxProxyManager } from '@dezky/twins/nginx-proxy-manager'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let npm: NginxProxyManagerTwin
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  npm = await startNginxProxyManager()
  const { url, identity, secret, publicAddress } = npm
  await world.api.post('/ingresses', { name: 'npm', options: { driver: 'nginx-proxy-manager', url, identity, publicAddress },
    password: secret })
})
afterAll(async () => {
  await npm?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

describe.skipIf(!canRun)('HAProxy that is started again', () => {
  it('while deployments ask for health and drain, and after one: requests fail only while it is down', { timeout: 60_000 }, async () => {
    const [v1, v2] = [await world.push({ version: 'v1' }), await world.push({ version: 'v2' })]
    const stages = await Promise.all(['health', 'drain', 'over'].map(step => world.stage({
      project: { health: { kind: 'http', intervalMs: 100, inARow: step === 'health' ? 12 : 2 } }, stage: { drainSeconds: 20 },
    })))
    const [asking, draining, over] = stages as [SeededStage, SeededStage, SeededStage]
    await Promise.all(stages.map(stage => world.deployed(stage, v1.digest)))
    const loads = stages.map(({ hostName }) => startLoad(world.proxy.options.publicAddress, hostName, ['/']))
    const long = startLoad(world.proxy.options.publicAddress, draining.hostName, ['/cgi-bin/slow?6000'])
    const ids = await Promise.all([asking, draining].map(stage => world.deploy(stage, v2.digest)))
    await Promise.all([world.reached(ids[0]!, 'health'), world.reached(ids[1]!, 'drain')])

    const wentAt = performance.now()
    await world.proxy.kill()
    await world.proxy.restart()
    const cameAt = performance.now()

    const ends = await Promise.all(ids.map(id => world.ended(id)))
    await Promise.all([...loads, long].map(load => load.stop()))
    const lost = loads.flatMap(({ requests }) => requests.filter(({ problem }) => problem !== null))
    expect(ends.map(({ state, failure }) => failure?.message ?? state)).toEqual(['succeeded', 'succeeded'])
    expect(lost.filter(({ beganAt, endedAt }) => endedAt < wentAt || beganAt > cameAt)).toEqual([])
    expect(await Promise.all(stages.map(({ hostName }) => world.served(hostName)))).toEqual(['v2', 'v2', 'v1'])
    expect(await Promise.all(stages.map(stage => world.containersOf(stage)))).toEqual([['exited', 'running'], ['exited', 'running'], ['running']])
    expect(over.hostName).toBeTruthy()
  })
})

describe.skipIf(!canRun)('a Nginx Proxy Manager that fails after it has stored a change', () => {
  it.each([
    ['error-after-write', 1, 'failed'], ['error-after-write', 2, 'failed'], ['answer-lost', 1, 'succeeded'],
  ] as const)('%s, %i times: the deployment has %s, and somebody serves all along', { timeout: 60_000 }, async (kind, times, state) => {
    const hostName = `${kind}-${times}.example`
    const stage = await liveStage(hostName)
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    const load = startLoad(npm.publicAddress, hostName, ['/', '/'])
    npm.faults.add({ kind, times, status: 500, match: { method: 'PUT' } })
    const deployment = await world.deployed(stage, (await world.push({ version: 'v2' })).digest)
    await load.stop()
    expect(deployment.state).toBe(state)
    if (state === 'failed') expect(deployment.failure).toMatchObject({ code: 'ingress_refused', step: 'swap', message: expect.stringMatching(/Nginx Proxy Manager failed/) })
    expect(load.requests.flatMap(({ problem }) => problem ?? [])).toEqual([])
    expect(load.requests.at(-1)?.by.trim()).toBe(state === 'failed' ? 'v1' : 'v2')
    expect(await world.containersOf(stage)).toEqual(state === 'failed' ? ['running'] : ['exited', 'running'])
  })
})

async function liveStage(hostName: string): Promise<SeededStage> {
  const stage = await world.stage()
  const configuration = { hostName, watchSeconds: 0, stopSeconds: 5, drainSeconds: 6 }
  await world.api.post(`/projects/${stage.project}/stages`, { name: 'live', host: 'here', ingress: 'npm', configuration })
  return { ...stage, path: `/projects/${stage.project}/stages/live` }
}
