// What the contract needs of a driver's world: a host with a registry, and the same host seen by somebody else.
import { randomUUID } from 'node:crypto'
import type { Containers, ImagePull, InstanceWish, ObservedInstance } from '../../src/index.ts'
import { instanceLabel } from '../../src/index.ts'
import { pushSampleImage, type SampleImage } from '../sample-image.ts'

export interface ContainersUnderTest extends AsyncDisposable {
  containers: Containers
  /** The same host, with another owner. */
  others: Containers
  /** A host that nobody can reach. */
  unreachable: Containers
  registry: Parameters<typeof pushSampleImage>[0]
  /** Which address of the host a port may be wished at, and where that is reached. */
  published: { wished: string, seen: string }
  /** Whether it tells how others' containers are run. */
  describes: boolean
  /** One that lets nobody in without a password. */
  privateRegistry: Parameters<typeof pushSampleImage>[0]
}

export type World = () => ContainersUnderTest

const network = 'web'

/** For what is waited for: a machine may be busy. */
export const soon = { timeout: 15_000, interval: 20 }

/** A name nobody else in these tests has. */
export function freshName(): string {
  return `t-${randomUUID().slice(0, 8)}`
}

/** In the registry, and not on the host. */
export async function freshImage(world: ContainersUnderTest, sample: Partial<SampleImage> = {}): Promise<ImagePull> {
  const name = freshName()
  return { ...await pushSampleImage(world.registry, { name, tag: 'latest', version: name, ...sample }), credentials: null }
}

export const plainWish: Omit<InstanceWish, 'name' | 'image' | 'labels'> = {
  environment: {}, command: null, port: 8080, reach: { by: 'network', network }, mounts: [],
  resources: { cpus: null, memoryBytes: null, processes: null }, logs: { maxBytes: 1_000_000, maxFiles: 2 },
  privileged: false, stopSignal: null, stopSeconds: 10,
}

/** One that answers, on the host; `image` and `environment` make it another. */
export async function freshWish({ containers, registry }: ContainersUnderTest, more: Partial<InstanceWish> = {}): Promise<InstanceWish> {
  const name = freshName()
  const image = { ...await pushSampleImage(registry, { name: 'sample', tag: 'v1', version: 'v1' }), credentials: null }
  await containers.pull(image, () => {})
  await containers.ensureNetwork(network)
  return {
    ...plainWish, name, image, labels: { [instanceLabel]: name }, ...more,
  }
}

export async function runFresh(world: ContainersUnderTest, more: Partial<InstanceWish> = {}): Promise<ObservedInstance> {
  return world.containers.run(await freshWish(world, more))
}

/** A program instead of the server; its first process is a shell. */
export function shell(script: string): Pick<InstanceWish, 'command'> {
  return { command: ['sh', '-c', script] }
}

/** What it answers; null while it does not. */
export async function answerOf({ address }: Pick<ObservedInstance, 'address'>, path = '/'): Promise<string | null> {
  if (!address) return null
  const response = await fetch(`http://${address.host}:${address.port}${path}`, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
  return response && (await response.text()).trim()
}
