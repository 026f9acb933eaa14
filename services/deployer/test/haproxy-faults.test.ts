// The proxy goes away, or fails, in the middle of deployments.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Load, startLoad } from '@dezky/ingress/testing'
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
    const [asking, draining] = stages as [SeededStage, SeededStage, SeededStage]
    await Promise.all(stages.map(stage => world.deployed(stage, v1.digest)))
    const loads = stages.map(({ hostName }) => startLoad(world.proxy.options.publicAddress, hostName, ['/']))
    const held = startLoad(world.proxy.options.publicAddress, draining.hostName, ['/cgi-bin/hold'])
    const ids = await Promise.all([asking, draining].map(stage => world.deploy(stage, v2.digest)))
    await Promise.all([world.reached(ids[0]!, 'health'), world.reached(ids[1]!, 'drain')])

    const wentAt = performance.now()
    await world.proxy.kill()
    await world.proxy.restart()
    const cameAt = performance.now()

    const ends = await Promise.all(ids.map(id => world.ended(id)))
    const stopped = Promise.all([...loads, held].map(load => load.stop()))
    await world.letGo(draining)
    await stopped
    const lost = loads.flatMap(({ requests }) => requests.filter(({ problem }) => problem !== null))
    expect(ends.map(({ state, failure }) => failure?.message ?? state)).toEqual(['succeeded', 'succeeded'])
    expect(lost.filter(({ beganAt, endedAt }) => endedAt < wentAt || beganAt > cameAt)).toEqual([])
    expect(await Promise.all(stages.map(({ hostName }) => world.served(hostName)))).toEqual(['v2', 'v2', 'v1'])
    const left = await Promise.all(stages.map(stage => world.containersOf(stage)))
    expect(left).toEqual([['exited', 'running'], ['exited', 'running'], ['running']])
  })
})

describe.skipIf(!canRun)('a Nginx Proxy Manager that fails after it has stored a change', () => {
  it.each(['error-after-write', 'answer-lost'] as const)('(%s) is asked again, and somebody serves all along', async (kind) => {
    const { stage, load } = await servedByNginx(`${kind}.example`)
    npm.faults.add({ kind, status: 500, match: { method: 'PUT' } })
    const deployment = await world.deployed(stage, (await world.push({ version: 'v2' })).digest)
    await load.stop()
    expect(deployment).toMatchObject({ state: 'succeeded', failure: null, proof: { failed: 0 } })
    expect(npm.faults.waiting()).toEqual([])
    expect(load.requests.flatMap(({ problem }) => problem ?? [])).toEqual([])
    expect(load.requests.at(-1)?.by.trim()).toBe('v2')
    expect(await world.containersOf(stage)).toEqual(['exited', 'running'])
  })

  it('since nginx does not take what somebody else has configured: the deployment fails, and the release before serves', async () => {
    const { stage, load } = await servedByNginx('somebody.example', 20)
    const id = await world.deploy(stage, (await world.push({ version: 'v2' })).digest)
    await world.reached(id, 'health')
    await writeFile(join(npm.hosts, 'broken.conf'), 'this is no configuration')
    const { state, failure } = await world.ended(id)
    await rm(join(npm.hosts, 'broken.conf'))
    await load.stop()
    expect([state, failure?.code, failure?.step]).toEqual(['failed', 'ingress_refused', 'swap'])
    expect(failure?.message).toMatch(/as it does when nginx does not take what is configured already/)
    expect(load.requests.flatMap(({ problem }) => problem ?? [])).toEqual([])
    expect(load.requests.at(-1)?.by.trim()).toBe('v1')
    expect(await world.containersOf(stage)).toEqual(['running'])
  })
})

/** With its first release, and people who ask for it. */
async function servedByNginx(hostName: string, inARow = 2): Promise<{ stage: SeededStage, load: Load }> {
  const stage = await world.stage({ project: { health: { kind: 'http', intervalMs: 50, inARow } } })
  const configuration = { hostName, watchSeconds: 0, stopSeconds: 5, drainSeconds: 1 }
  await world.api.post(`/projects/${stage.project}/stages`, { name: 'live', host: 'here', ingress: 'npm', configuration })
  const live = { ...stage, path: `/projects/${stage.project}/stages/live` }
  await world.deployed(live, (await world.push({ version: 'v1' })).digest)
  return { stage: live, load: startLoad(npm.publicAddress, hostName, ['/', '/']) }
}
