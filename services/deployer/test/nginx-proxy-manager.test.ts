// The same sequence behind a Nginx Proxy Manager, whose changes take effect a while after it has said so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoad } from '@dezky/ingress/testing'
import { type NginxProxyManagerTwin, startNginxProxyManager } from '@dezky/twins/nginx-proxy-manager'
import { canRun, startWorld, type World } from './world.ts'

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
    const stage = await world.stage()
    const path = `/projects/${stage.project}/stages/live`
    const configuration = { hostName: 'shop.example', watchSeconds: 0, stopSeconds: 5, drainSeconds: 6 }
    await world.api.post(`/projects/${stage.project}/stages`, { name: 'live', host: 'here', ingress: 'npm', configuration })
    const live = { ...stage, path }
    expect((await world.deployed(live, (await world.push({ version: 'v1' })).digest)).state).toBe('succeeded')
    const load = startLoad(npm.publicAddress, 'shop.example', ['/', '/', '/'])
    const deployment = await world.deployed(live, (await world.push({ version: 'v2' })).digest)
    await load.stop()
    expect(deployment).toMatchObject({ state: 'succeeded', proof: { failed: 0 } })
    expect(load.requests.flatMap(({ problem }) => problem ?? [])).toEqual([])
    expect(load.requests.at(-1)?.by.trim()).toBe('v2')
  })
})
