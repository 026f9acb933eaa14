// A container and a route of somebody else, run and led by us instead: shown first, done as shown, and given back.
import { appendFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Containers, instanceLabel } from '@dezky/containers'
import { dockerContainers } from '@dezky/containers/drivers/docker'
import type { Adoption } from '@dezky/contracts/deployer'
import { type Proxy, startProxy } from '@dezky/ingress/testing'
import { ask, canRun, startWorld, type World } from './world.ts'

const byHand = `
defaults
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
backend by-hand
  http-request return status 200 content-type text/plain string "by hand"
`
const canary = 'kanariefugl-af-en-anden'

let world: World
let others: Containers
let proxy: Proxy
let containerId: string
beforeAll(async () => {
  if (!canRun) return
  [world, proxy] = await Promise.all([startWorld(), startProxy({ own: byHand, slots: 8 })])
  await appendFile(proxy.options.mapFile, 'shop.example by-hand\n')
  await proxy.restart()
  await world.api.post('/ingresses', { name: 'old', options: { driver: 'haproxy', ...proxy.options } })
  others = dockerContainers({ endpoint: { socketPath: world.engine.socketPath }, owner: 'somebody else' })
  const image = { ...await world.push({ version: 'theirs' }), credentials: null }
  await others.pull(image, () => {})
  await others.ensureNetwork('theirs')
  const { id } = await others.run({
    name: 'old-shop', image, labels: { [instanceLabel]: 'theirs' }, environment: { VERSION: 'adopted', TOKEN: canary }, command: null,
    port: 8080,
    reach: { by: 'network', network: 'theirs' }, mounts: [], resources: { cpus: null, memoryBytes: 64 * 1024 ** 2, processes: null },
    logs: { maxBytes: 1_000_000, maxFiles: 1 }, privileged: false, stopSignal: null, stopSeconds: 10,
  })
  containerId = id
})
afterAll(async () => {
  await others?.[Symbol.asyncDispose]()
  await proxy?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

const wish = { container: 'old-shop', project: 'shop', ingress: 'old', hostName: 'shop.example', plain: ['VERSION'] }
const adopt = (more: object = {}) => world.api.post<Adoption>('/hosts/here/adoptions', { ...wish, ...more })
const served = () => ask(proxy.options.publicAddress, 'shop.example')

describe.skipIf(!canRun)('what somebody else runs', () => {
  it('is listed, and what it would take to adopt it is shown before anything is done', async () => {
    expect(await world.api.get('/hosts/here/foreign-containers')).toMatchObject({ items: [{ name: 'old-shop', state: 'running' }] })
    expect(await world.api.get('/ingresses/old/foreign-routes')).toMatchObject({ items: [{ host: 'shop.example' }] })
    const { plan, deployment } = await adopt()
    expect(deployment).toBeNull()
    expect(plan).toMatchObject({
      route: 'somebody else', obstacles: [{ code: 'host_name_taken' }], variables: [{ name: 'TOKEN', secret: true }, { name: 'VERSION',
        secret: false }],
    })
    expect(JSON.stringify(plan)).not.toContain(canary)
    expect(await world.api.get('/projects')).toMatchObject({ items: [] })
    expect((await adopt({ takeOverRoute: true })).plan.obstacles).toEqual([])
  })

  it('is not adopted while something is in the way', async () => {
    const response = await world.api.send('POST', '/hosts/here/adoptions', { body: { ...wish, mode: 'apply' } })
    expect([response.status, await response.json()]).toMatchObject([422, { code: 'host_name_taken' }])
    expect(await world.api.get('/projects')).toMatchObject({ items: [] })
    expect(await served()).toBe('by hand')
  })

  it('is run by us as it was run, and left alone itself', async () => {
    const { deployment } = await adopt({ takeOverRoute: true, mode: 'apply' })
    expect(await world.ended(deployment?.id ?? '')).toMatchObject({ state: 'succeeded', reason: 'Adopted from the container old-shop' })
    expect(await served()).toBe('adopted')
    expect(await others.observe(containerId)).toMatchObject({ state: 'running' })
    const { items } = await world.api.get<{ items: object[] }>('/projects/shop/variables')
    expect(items).toMatchObject([{ name: 'TOKEN', secret: true, value: null }, { name: 'VERSION', value: 'adopted' }])
    expect(world.logged()).not.toContain(canary)
  })

  it('is adopted once', async () => {
    expect((await adopt({ takeOverRoute: true })).plan.obstacles.map(({ code }) => code)).toEqual(['name_taken', 'host_name_taken'])
  })
})
