// The same sequence behind a Nginx Proxy Manager, whose changes take effect a while after it has said so.
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

describe.skipIf(!canRun)('behind a Nginx Proxy Manager', () => {
  it('the next release takes over under load, and nobody is answered with an error', { timeout: 60_000 }, async () => {
    const { stage, load } = await served('shop.example', { drainSeconds: 6 })
    const deployment = await world.deployed(stage, (await world.push({ version: 'v2' })).digest)
    await load.stop()
    expect(deployment).toMatchObject({ state: 'succeeded', proof: { failed: 0 } })
    expect(load.requests.flatMap(({ problem }) => problem ?? [])).toEqual([])
    expect(load.requests.at(-1)?.by.trim()).toBe('v2')
  })
})

describe.skipIf(!canRun)('a Nginx Proxy Manager that fails after it has stored a change', () => {
  it.each(['error-after-write', 'answer-lost'] as const)('(%s) is asked again, and somebody serves all along', async (kind) => {
    const { stage, load } = await served(`${kind}.example`)
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
    const { stage, load } = await served('somebody.example', { inARow: 20 })
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

interface Wish { inARow?: number, drainSeconds?: number }

/** A stage with its first release, and people who ask for it. */
async function served(hostName: string, { inARow = 2, drainSeconds = 1 }: Wish = {}): Promise<{ stage: SeededStage, load: Load }> {
  const stage = await world.stage({ project: { health: { kind: 'http', intervalMs: 50, inARow } } })
  const configuration = { hostName, watchSeconds: 0, stopSeconds: 5, drainSeconds }
  await world.api.post(`/projects/${stage.project}/stages`, { name: 'live', host: 'here', ingress: 'npm', configuration })
  const live = { ...stage, path: `/projects/${stage.project}/stages/live` }
  await world.deployed(live, (await world.push({ version: 'v1' })).digest)
  return { stage: live, load: startLoad(npm.publicAddress, hostName, ['/', '/', '/']) }
}
