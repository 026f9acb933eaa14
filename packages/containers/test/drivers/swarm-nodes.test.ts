// What several nodes make of it: instances that are elsewhere, and nodes that go.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dockerContainers } from '../../src/drivers/docker/docker.ts'
import { swarmContainers } from '../../src/drivers/swarm/swarm.ts'
import { type ContainerEvent, instanceLabel, type InstanceWish, type ObservedInstance } from '../../src/index.ts'
import { rejected } from '../contract/images.ts'
import { freshName, freshWish, runFresh, shell, soon } from '../contract/world.ts'
import { canRunNodes } from '../programs.ts'
import { pushSampleImage } from '../sample-image.ts'
import { dockerodeOf } from './swarm-nodes.ts'
import { startSwarmWorld, type SwarmWorld } from './swarm-world.ts'

describe.skipIf(!canRunNodes)('on a swarm of three nodes', () => {
  let world: SwarmWorld
  let client: ObservedInstance
  beforeAll(async () => {
    world = await startSwarmWorld({ workers: 2 })
    // What mounts a volume stays on the manager.
    client = await runFresh(world, { mounts: [{ kind: 'volume', source: freshName(), target: '/data', readOnly: false }] })
  })
  afterAll(() => world?.[Symbol.asyncDispose]())

  test('they are taken together, and only a manager can be asked', async () => {
    const [worker] = world.swarm.workers
    const alone = dockerContainers({ endpoint: { socketPath: worker!.engine.socketPath }, owner: 'us' })
    const [all, one] = await Promise.all([world.containers.probe(), alone.probe()])
    expect([all.nodes, all.cpus, all.memoryBytes]).toEqual([3, 3 * one.cpus, 3 * one.memoryBytes])
    await using refused = swarmContainers({ endpoint: { socketPath: worker!.engine.socketPath }, owner: 'us' })
    await expect(refused.probe()).rejects.toThrow(/manager/)
    await alone[Symbol.asyncDispose]()
  })

  test('their containers are nobody\'s who speaks with one of the engines', async () => {
    await using engine = dockerContainers({ endpoint: { socketPath: world.swarm.manager.engine.socketPath }, owner: 'us' })
    expect([await engine.list(), await engine.listForeign()]).toEqual([[], []])
  })

  test('an instance on another node is reached over the network, read, and asked to end', async () => {
    const { containers } = world
    const far = await runElsewhere(world, { ...await privateWish(world), environment: { BEHAVIOUR: 'needs-grace', VERSION: 'far' } })
    const { host, port } = far.address!
    const ask = ['wget', '-q', '-O', '-', `http://${host}:${port}/`]
    await expect.poll(() => containers.exec(client.id, ask, 5_000), soon).toEqual({ exitCode: 0, output: 'far\n' })
    await expect(containers.exec(far.id, ['true'], 1_000)).rejects.toThrow(/runs on the node/)
    await expect(containers.usage(far.id)).rejects.toThrow(rejected('other'))
    const followed = Array.fromAsync(containers.logs(far.id, { follow: true }))
    await containers.stop(far.id, 5)
    expect(await containers.observe(far.id)).toMatchObject({ state: 'exited', exitCode: 0, address: null })
    const lines = ['sample far starts', 'sample far finishes', 'sample far has finished']
    expect((await followed).map(({ text }) => text)).toEqual(lines)
    expect((await Array.fromAsync(containers.logs(far.id, { tail: 2 }))).map(({ text }) => text)).toEqual(lines.slice(1))
    await containers.remove(far.id)
  })

  test('one whose node goes runs on another, where it has another address', { timeout: 45_000 }, async () => {
    const { containers } = world
    await using watching = watch(world)
    const far = await runElsewhere(world, { ...await freshWish(world), ...shell('echo begun; sleep 1000'), stopSeconds: 0 })
    const node = await nodeOf(world, far)
    await node.kill()
    const moved = async () => {
      const { state, address } = (await containers.observe(far.id))!
      return state === 'running' && address!.host !== far.address!.host
    }
    await expect.poll(moved, { timeout: 30_000, interval: 100 }).toBe(true)
    await expect.poll(() => watching.kindsOf(far.id), soon).toEqual(['started', 'died', 'started'])
    expect(await containers.observe(far.id)).toMatchObject({ id: far.id, restarts: 1 })
    expect((await Array.fromAsync(containers.logs(far.id, {}))).map(({ text }) => text)).toEqual(['begun'])
    await containers.remove(far.id)
    expect(await containers.observe(far.id)).toBeNull()
  })
})

/** Of an image that every node has to show a password for. */
async function privateWish({ containers, privateRegistry }: SwarmWorld): Promise<Pick<InstanceWish, 'image'>> {
  const pushed = await pushSampleImage(privateRegistry, { name: 'private', tag: 'v1', version: 'v1' })
  const image = { ...pushed, credentials: privateRegistry.credentials }
  await containers.pull(image, () => {})
  return { image }
}

/** The manager takes nothing new meanwhile. */
async function runElsewhere(world: SwarmWorld, more: Partial<InstanceWish>): Promise<ObservedInstance> {
  const wish = { ...await freshWish(world), ...more }
  await setAvailability(world, 'pause')
  const running = await world.containers.run({ ...wish, labels: { [instanceLabel]: wish.name } })
  await setAvailability(world, 'active')
  return running
}

async function setAvailability({ swarm: { manager } }: SwarmWorld, Availability: 'active' | 'pause'): Promise<void> {
  const engine = dockerodeOf(manager)
  const { Swarm } = await engine.info()
  const node = engine.getNode(Swarm.NodeID)
  const { Version, Spec } = await node.inspect()
  const changed: object = { version: Version.Index, ...Spec, Availability }
  await node.update(changed)
}

async function nodeOf({ swarm: { manager, workers } }: SwarmWorld, { id }: ObservedInstance) {
  const tasks: { NodeID: string }[] = await dockerodeOf(manager).listTasks({ filters: { service: [id] } })
  for (const worker of workers) {
    if ((await dockerodeOf(worker).info()).Swarm.NodeID === tasks[0]?.NodeID) return worker
  }
  throw new Error('It runs on no worker.')
}

function watch({ containers }: SwarmWorld) {
  const controller = new AbortController()
  const events: ContainerEvent[] = []
  const told = containers.watch(controller.signal)
  const ended = (async () => {
    for await (const event of told) events.push(event)
  })()
  return {
    kindsOf: (id: string) => events.filter(event => event.id === id).map(({ kind }) => kind),
    async [Symbol.asyncDispose]() {
      controller.abort()
      await ended
    },
  }
}
