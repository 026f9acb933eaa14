// The driver on a real engine, with real registries.
import { dockerContainers, type DockerOptions } from '../../src/drivers/docker/docker.ts'
import type { Containers } from '../../src/index.ts'
import type { ContainersUnderTest } from '../contract/world.ts'
import { type Engine, startEngine } from '../engine.ts'
import { startRegistry } from '../registry.ts'

export interface DockerWorld extends ContainersUnderTest {
  engine: Engine
  driver(more: Partial<DockerOptions>): Containers
}

export async function startDockerWorld(): Promise<DockerWorld> {
  await using stack = new AsyncDisposableStack()
  const [engine, registry, privateRegistry] = await Promise.all([startEngine(), startRegistry(), startRegistry({ auth: true })])
  for (const part of [engine, registry, privateRegistry]) stack.use(part)
  const driver = (more: Partial<DockerOptions>) =>
    drivers.use(dockerContainers({ endpoint: { socketPath: engine.socketPath }, owner: 'us', timeoutMs: 10_000, ...more }))
  const drivers = stack.use(new AsyncDisposableStack())
  const world = {
    engine, registry, privateRegistry, driver, published: { wished: '127.0.0.1', seen: '127.0.0.1' }, describes: true,
    containers: driver({}), others: driver({ owner: 'them' }),
    unreachable: driver({ endpoint: { host: '127.0.0.1', port: 1, tls: null } }),
  }
  const parts = stack.move()
  return { ...world, [Symbol.asyncDispose]: () => parts.disposeAsync() }
}
