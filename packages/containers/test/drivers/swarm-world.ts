// The driver on a real swarm of one node, with real registries.
import { swarmContainers, type SwarmOptions } from '../../src/drivers/swarm/swarm.ts'
import type { Containers } from '../../src/index.ts'
import { type ContainersUnderTest, freshImage, plainWish } from '../contract/world.ts'
import { startRegistry } from '../registry.ts'
import { startSwarm, type Swarm } from './swarm-nodes.ts'

export interface SwarmWorld extends ContainersUnderTest {
  swarm: Swarm
  driver(more: Partial<SwarmOptions>): Containers
}

export async function startSwarmWorld(options: { workers?: number } = {}): Promise<SwarmWorld> {
  await using stack = new AsyncDisposableStack()
  const swarm = stack.use(await startSwarm(options))
  const [registry, privateRegistry] = await Promise.all([
    startRegistry({ address: swarm.address }), startRegistry({ address: swarm.address, auth: true }),
  ])
  for (const part of [registry, privateRegistry]) stack.use(part)
  const { address, engine: { socketPath } } = swarm.manager
  const drivers = stack.use(new AsyncDisposableStack())
  const driver = (more: Partial<SwarmOptions>) =>
    drivers.use(swarmContainers({ endpoint: { socketPath }, owner: 'us', timeoutMs: 10_000, ...more }))
  const world = {
    swarm, registry, privateRegistry, driver, published: { wished: '0.0.0.0', seen: address }, describes: false,
    containers: driver({}), others: driver({ owner: 'them' }),
    unreachable: driver({ endpoint: { host: '127.0.0.1', port: 1, tls: null } }),
  }
  const parts = stack.move()
  return { ...world, [Symbol.asyncDispose]: () => parts.disposeAsync() }
}

/** So that tests reach what runs on the network: somebody of a third party stays there. */
export async function joinNetwork(world: SwarmWorld, network: string): Promise<void> {
  const anchor = world.driver({ owner: 'anchor' })
  const image = await freshImage(world)
  await anchor.pull(image, () => {})
  await anchor.ensureNetwork(network)
  await anchor.run({ ...plainWish, name: 'anchor', image, labels: {}, reach: { by: 'network', network } })
  await world.swarm.join(network)
}
