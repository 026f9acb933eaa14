// What happens to containers and proxies while nobody deploys anything.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readKey, wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
let stage: SeededStage
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  stage = await world.stage()
  await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
})
afterAll(() => world?.[Symbol.asyncDispose]())

const comesBack = () => expect.poll(() => world.served(stage.hostName).catch(() => ''), { timeout: 30_000, interval: 200 }).toBe('v1')

describe.skipIf(!canRun)('between deployments', () => {
  it('runs again what somebody removed', async () => {
    const { containers } = await world.context.hosts.of(world.hostId)
    const [container] = await containers.list()
    await containers.remove(container!.id)
    await lookAt('stage', stage.id)
    await comesBack()
  })

  it('starts again what somebody stopped', async () => {
    const { containers } = await world.context.hosts.of(world.hostId)
    const [container] = await containers.list()
    await containers.stop(container!.id, 1)
    await lookAt('stage', stage.id)
    await comesBack()
  })

  it('leads there again when somebody took the route away', async () => {
    const { id } = await world.database.db.selectFrom('ingresses').select('id').executeTakeFirstOrThrow()
    await (await world.context.ingresses.of(id)).remove(stage.hostName)
    await lookAt('stage', stage.id)
    await comesBack()
  })

  it('comes back by itself when the machine is started again', async () => {
    await world.proxy.kill()
    await world.engine.restart()
    await world.proxy.restart()
    await lookAt('stage', stage.id)
    await comesBack()
  })

  it('removes containers of its own that nothing needs, but not while requests still go to them', async () => {
    const { containers, host } = await world.context.hosts.of(world.hostId)
    const [ours] = await containers.list()
    const [repository, digest] = ours!.image.split('@') as [string, string]
    await containers.run({
      name: 'orphan', image: { repository, digest, credentials: null }, labels: { 'dezky.instance': newId() }, environment: {}, command: null, port: 8080,
      reach: { by: 'network', network: host.network }, mounts: [], resources: { cpus: null, memoryBytes: null, processes: null },
      logs: { maxBytes: 1024 ** 2, maxFiles: 1 }, privileged: false, stopSignal: null, stopSeconds: 10,
    })
    const { id: ingressId } = await world.database.db.selectFrom('ingresses').select('id').executeTakeFirstOrThrow()
    const ingress = await world.context.ingresses.of(ingressId)
    const orphan = (await containers.list()).find(({ name }) => name === 'orphan')
    await ingress.lead({ host: 'restored.example', targets: [{ id: 'orphan', weight: 100, ...orphan!.address! }] })
    await lookAt('host', host.id)
    await looked('host', host.id)
    expect((await containers.list()).map(({ name }) => name)).toContain('orphan')
    await ingress.remove('restored.example')
    await lookAt('host', host.id)
    await expect.poll(async () => (await containers.list()).map(({ name }) => name), { timeout: 10_000 }).toEqual([ours!.name])
    await comesBack()
  })
})

async function lookAt(kind: string, key: string): Promise<void> {
  await world.database.db.transaction().execute(trx => wake(trx, { kind, key }))
  world.context.reconciler.hint()
}

/** Once whatever was asked for has been looked at. */
async function looked(kind: string, key: string): Promise<void> {
  await expect.poll(async () => (await readKey(world.database.db, { kind, key }))?.state, { timeout: 10_000 }).toBe('waiting')
}
