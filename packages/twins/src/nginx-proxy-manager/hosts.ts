// Proxy hosts: stored first, configured after, whatever comes of it. Source: backend/internal/proxy-host.js.
import { invalid, notFound } from './api-error.ts'
import { configure, takeAway } from './configure.ts'
import type { Nginx } from './nginx.ts'
import { hostsOf, type State, type StoredHost, type StoredUser } from './state.ts'

export interface Server { state: State, nginx: Nginx }
export type Sent = Partial<Omit<StoredHost, 'id' | 'created_on' | 'modified_on' | 'owner_user_id' | 'is_deleted'>>

export function visibleHosts({ state }: Server, user: StoredUser): StoredHost[] {
  const seen = hostsOf(state).filter(host => user.permissions.visibility === 'all' || host.owner_user_id === user.id)
  return seen.toSorted((one, other) => one.domain_names.join() < other.domain_names.join() ? -1 : 1)
}

export function hostAt(server: Server, id: number, user: StoredUser): StoredHost {
  const host = visibleHosts(server, user).find(candidate => candidate.id === id)
  if (!host) throw notFound(id)
  return host
}

/** Answers the row from before it was configured. */
export async function createHost(server: Server, sent: Sent, user: StoredUser): Promise<StoredHost> {
  const { state, nginx } = server
  requireFree(state, sent.domain_names ?? [], null)
  const now = new Date().toISOString()
  const id = state.hosts.entries().length + 1
  const host = cleaned({ ...blank, id, created_on: now, modified_on: now, owner_user_id: user.id, ...sent })
  state.hosts.put(String(id), host)
  await configure(state, nginx, host)
  return host
}

export async function updateHost(server: Server, id: number, sent: Sent, user: StoredUser): Promise<StoredHost> {
  const { state, nginx } = server
  requireFree(state, sent.domain_names ?? [], id)
  const host = cleaned({ ...hostAt(server, id, user), ...sent, modified_on: new Date().toISOString() })
  state.hosts.put(String(id), host)
  // One that is disabled is left as it is; one that is disabled by this goes on being served.
  return host.enabled ? configure(state, nginx, host) : host
}

export async function deleteHost(server: Server, id: number, user: StoredUser): Promise<void> {
  const host = hostAt(server, id, user)
  server.state.hosts.put(String(id), { ...host, is_deleted: true })
  await takeAway(server.nginx, host)
}

export async function enableHost(server: Server, id: number, user: StoredUser): Promise<void> {
  const host = hostAt(server, id, user)
  if (host.enabled) throw invalid('Host is already enabled')
  server.state.hosts.put(String(id), { ...host, enabled: true })
  await configure(server.state, server.nginx, { ...host, enabled: true })
}

export async function disableHost(server: Server, id: number, user: StoredUser): Promise<void> {
  const host = hostAt(server, id, user)
  if (!host.enabled) throw invalid('Host is already disabled')
  server.state.hosts.put(String(id), { ...host, enabled: false })
  await takeAway(server.nginx, host)
}

const blank = {
  is_deleted: false, domain_names: [], forward_scheme: 'http', forward_host: '', forward_port: 80, access_list_id: 0, certificate_id: 0,
  ssl_forced: false, caching_enabled: false, block_exploits: false, advanced_config: '', meta: {}, allow_websocket_upgrade: false,
  http2_support: false, enabled: true, locations: [], hsts_enabled: false, hsts_subdomains: false, trust_forwarded_proto: false,
}

function requireFree(state: State, names: string[], but: number | null): void {
  const taken = hostsOf(state).filter(({ id }) => id !== but).flatMap(({ domain_names }) => domain_names.map(name => name.toLowerCase()))
  for (const name of names) if (taken.includes(name.toLowerCase())) throw invalid(`${name} is already in use`)
}

/** What depends on a certificate is off without one. */
function cleaned(host: StoredHost): StoredHost {
  const ssl = host.certificate_id ? host.ssl_forced : false
  const hsts = ssl && host.hsts_enabled
  return {
    ...host, domain_names: host.domain_names.toSorted(), ssl_forced: ssl, http2_support: host.certificate_id ? host.http2_support : false,
    hsts_enabled: hsts, hsts_subdomains: hsts && host.hsts_subdomains,
  }
}
