// Where a container is reached; what was wished is remembered in labels of ours, for the engine does not know it.
import type { InstanceWish } from '../../instance.ts'

const portLabel = 'dezky.port'
const reachLabel = 'dezky.reach'

export function reachLabels({ reach, port }: Pick<InstanceWish, 'reach' | 'port'>): Record<string, string> {
  const where = reach.by === 'network' ? reach.network : reach.hostAddress
  return { [portLabel]: String(port), [reachLabel]: `${reach.by}:${where}` }
}

export interface Attachments {
  /** By `8080/tcp`; null where it is declared and not published. */
  ports: Record<string, { HostIp?: string, HostPort?: string }[] | null>
  networks: Record<string, { IPAddress?: string, GlobalIPv6Address?: string }>
}

export type Address = { host: string, port: number } | null

/** What was wished; null of what somebody else made. `where`: the network, or the address of the host. */
export function reachIn(labels: Record<string, string>): { by: string, where: string, port: number } | null {
  const [, by, where] = /^(network|publish|host):(.*)$/.exec(labels[reachLabel] ?? '') ?? []
  const port = Number(labels[portLabel])
  return by === undefined || where === undefined || !port ? null : { by, where, port }
}

/** Null where it has none now. */
export function addressOf(labels: Record<string, string>, attachments: Attachments): Address {
  const reach = reachIn(labels)
  if (!reach) return addressOfForeign(attachments)
  const { by, where, port } = reach
  if (by === 'host') return { host: connectable(where), port }
  if (by === 'publish') return published(attachments.ports[`${port}/tcp`])
  return inNetwork(attachments.networks[where], port)
}

/** The best that can be said of one that somebody else made: what it publishes, else what it declares, at its own address. */
function addressOfForeign({ ports, networks }: Attachments): Address {
  const names = Object.keys(ports).filter(name => name.endsWith('/tcp')).sort((one, other) => parseInt(one) - parseInt(other))
  const outside = names.map(name => published(ports[name])).find(address => address !== null)
  if (outside) return outside
  const [first] = names
  return first === undefined ? null : Object.values(networks).map(network => inNetwork(network, parseInt(first))).find(Boolean) ?? null
}

function published(bindings: Attachments['ports'][string] | undefined): Address {
  const [binding] = bindings ?? []
  const port = Number(binding?.HostPort)
  return binding && port ? { host: connectable(binding.HostIp ?? ''), port } : null
}

function inNetwork(network: Attachments['networks'][string] | undefined, port: number): Address {
  const host = network?.IPAddress || network?.GlobalIPv6Address
  return host ? { host, port } : null
}

/** What listens everywhere is reached here. */
function connectable(address: string): string {
  if (address === '' || address === '0.0.0.0') return '127.0.0.1'
  return address === '::' ? '::1' : address
}
