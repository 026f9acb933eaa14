// The same sequence behind a Traefik, which takes changes from a file, one in so many seconds, and says when it serves them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoad } from '@dezky/ingress/testing'
import { startTraefik, type TraefikTwin } from '@dezky/twins/traefik'
import { canRun, startWorld, type World } from './world.ts'

let world: World
let traefik: TraefikTwin
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  traefik = await startTraefik({ throttleMs: 500, credentials: 'dezky:twin-secret' })
  const { url, configurations: directory, publicAddress } = traefik
  const options = { driver: 'traefik', url, directory, publicAddress, username: 'dezky' }
  await world.api.post('/ingresses', { name: 'traefik', options, password: 'twin-secret' })
})
afterAll(async () => {
  await traefik?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

describe.skipIf(!canRun)('behind a Traefik', () => {
  it('the next release takes over under load, and nobody is answered with an error', { timeout: 60_000 }, async () => {
    const stage = await world.stage()
    const path = `/projects/${stage.project}/stages/live`
    const configuration = { hostName: 'shop.example', watchSeconds: 0, stopSeconds: 5, drainSeconds: 2 }
    await world.api.post(`/projects/${stage.project}/stages`, { name: 'live', host: 'here', ingress: 'traefik', configuration })
    const live = { ...stage, path }
    expect((await world.deployed(live, (await world.push({ version: 'v1' })).digest)).state).toBe('succeeded')
    const load = startLoad(traefik.publicAddress, 'shop.example', ['/', '/', '/'])
    const deployment = await world.deployed(live, (await world.push({ version: 'v2' })).digest)
    await load.stop()
    expect(deployment).toMatchObject({ state: 'succeeded', proof: { failed: 0 } })
    expect(load.requests.flatMap(({ problem }) => problem ?? [])).toEqual([])
    expect(load.requests.at(-1)?.by.trim()).toBe('v2')
  })
})
