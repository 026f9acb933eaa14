// A host as it is typed, and as it is sent.
import type { HostAnswer, Reach } from '@dezky/contracts/deployer'

export interface HostDraft {
  name: string
  driver: HostAnswer['driver']
  way: 'socket' | 'tls'
  socketPath: string
  host: string
  port: string
  ca: string
  cert: string
  key: string
  reach: Reach
  network: string
  address: string
}

export function newHost(): HostDraft {
  return {
    name: '', driver: 'docker', way: 'socket', socketPath: '/var/run/docker.sock', host: '', port: '2376', ca: '', cert: '', key: '',
    reach: 'network', network: 'dezky', address: '127.0.0.1',
  }
}

export function hostOf({ name, driver, way, socketPath, host, port, ca, cert, key, reach, network, address }: HostDraft) {
  const place = way === 'socket' ? { endpoint: { socketPath } } : { endpoint: { host, port: Number(port) }, tls: { ca, cert, key } }
  return { name, driver, ...place, reach, network, address }
}

export function draftOfHost({ name, driver, endpoint, reach, network, address }: HostAnswer): HostDraft {
  const place = 'socketPath' in endpoint
    ? { way: 'socket' as const, socketPath: endpoint.socketPath }
    : { way: 'tls' as const, host: endpoint.host, port: String(endpoint.port) }
  return { ...newHost(), name, driver, reach, network, address, ...place }
}

/** Certificates are never shown: of a host that was reached over the network they are kept unless others are typed. */
export function changeOfHost(draft: HostDraft, { endpoint }: Pick<HostAnswer, 'endpoint'>) {
  const { name: _, ...wish } = hostOf(draft)
  if (draft.way === 'socket') return { ...wish, tls: null }
  const { tls, ...others } = { tls: null, ...wish }
  return 'host' in endpoint && !draft.ca && !draft.cert && !draft.key ? others : { ...others, tls }
}

/** Where the schema finds a fault, as the form calls it: which of the two ways of an endpoint was meant it cannot know. */
export function hostField(path: string, { way }: HostDraft): string {
  if (path.startsWith('endpoint')) return way === 'socket' ? 'socketPath' : path === 'endpoint.port' ? 'port' : 'host'
  return path.replace(/^tls\./, '')
}
