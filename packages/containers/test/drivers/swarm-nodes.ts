// A real swarm: engines that each have a network of their own, as if on machines of their own.
import { setTimeout as delay } from 'node:timers/promises'
import Dockerode from 'dockerode'
import { type Engine, startEngine } from '../engine.ts'
import { type Lan, type Namespace, startLan } from '../lan.ts'

export interface SwarmNode { engine: Engine, address: string, kill(): Promise<void> }

export interface Swarm extends AsyncDisposable {
  /** Of this machine, as the nodes see it: registries listen there. */
  address: string
  manager: SwarmNode
  workers: SwarmNode[]
  /** From now on this machine is on that network, too, as far as it is on the manager. Something must run there, and go on. */
  join(network: string): Promise<void>
}

/** `workers`: beside the manager. */
export async function startSwarm({ workers = 0 } = {}): Promise<Swarm> {
  await using stack = new AsyncDisposableStack()
  const lan = stack.use(await startLan())
  const machines: Namespace[] = []
  for (let count = 0; count <= workers; count++) machines.push(await lan.machine())
  const nodes = await Promise.all(machines.map(machine => startNode(stack, lan, machine)))
  const [manager, ...others] = nodes as [SwarmNode, ...SwarmNode[]]
  const token = await begin(manager, lan)
  await Promise.all(others.map(worker => dockerodeOf(worker).swarmJoin({
    ListenAddr: '0.0.0.0:2377', AdvertiseAddr: worker.address, RemoteAddrs: [`${manager.address}:2377`], JoinToken: token,
  })))
  await untilReady(manager, nodes.length)
  const parts = stack.move()
  return {
    address: lan.address, manager, workers: others, join: network => join(lan, manager, network),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  }
}

async function startNode(stack: AsyncDisposableStack, lan: Lan, machine: Namespace): Promise<SwarmNode> {
  const engine = stack.use(await startEngine({ namespace: machine }))
  return { engine, address: machine.address, async kill() {
    await lan.cutOff(machine)
    await engine.kill()
  } }
}

export function dockerodeOf({ engine }: SwarmNode): Dockerode {
  return new Dockerode({ socketPath: engine.socketPath, host: undefined })
}

/** A node that says nothing for three beats is away. */
const heartbeatNanoseconds = 1e9

async function begin(manager: SwarmNode, { sharedPool }: Lan): Promise<string> {
  const engine = dockerodeOf(manager)
  await engine.swarmInit({
    ListenAddr: '0.0.0.0:2377', AdvertiseAddr: manager.address, DefaultAddrPool: [sharedPool], SubnetSize: 23,
    Spec: { Dispatcher: { HeartbeatPeriod: heartbeatNanoseconds } },
  })
  const { JoinTokens } = await engine.swarmInspect()
  return JoinTokens.Worker
}

async function untilReady(manager: SwarmNode, count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const nodes: { Status: { State: string } }[] = await dockerodeOf(manager).listNodes()
    if (nodes.filter(({ Status }) => Status.State === 'ready').length === count) return
    await delay(50)
  }
  throw new Error('The nodes of the swarm have not found each other.')
}

async function join(lan: Lan, manager: SwarmNode, name: string): Promise<void> {
  const { Id, IPAM } = await dockerodeOf(manager).getNetwork(name).inspect()
  const [address = '', prefix] = (IPAM?.Config?.[0]?.Subnet ?? '').split('/')
  const [a, b, c] = address.split('.').map(Number) as [number, number, number]
  // The last of a network of 512: they are given away from the first on.
  await lan.join(`${manager.engine.folder}/exec/netns/1-${Id.slice(0, 10)}`, `${a}.${b}.${c + 1}.254/${prefix}`)
}
