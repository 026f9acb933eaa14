// What the twin remembers.
import type { Collection, Store } from '../store.ts'

export interface Location {
  path: string
  forward_scheme: string
  forward_host: string
  forward_port: number
  forward_path?: string
  advanced_config?: string
}

/** As it is sent and shown, but for `is_deleted`. */
export interface StoredHost {
  id: number
  created_on: string
  modified_on: string
  owner_user_id: number
  is_deleted: boolean
  domain_names: string[]
  forward_scheme: string
  forward_host: string
  forward_port: number
  access_list_id: number
  certificate_id: number
  ssl_forced: boolean
  caching_enabled: boolean
  block_exploits: boolean
  advanced_config: string
  meta: { nginx_online?: boolean, nginx_err?: string | null, [other: string]: unknown }
  allow_websocket_upgrade: boolean
  http2_support: boolean
  enabled: boolean
  locations: Location[]
  hsts_enabled: boolean
  hsts_subdomains: boolean
  trust_forwarded_proto: boolean
}

export interface StoredUser {
  id: number
  email: string
  secret: string
  twoFactor: boolean
  permissions: { visibility: 'all' | 'user', proxy_hosts: 'manage' | 'view' | 'hidden' }
}

/** `expires`: milliseconds since 1970. */
export interface StoredToken { userId: number, expires: number }

export interface State { hosts: Collection<StoredHost>, users: Collection<StoredUser>, tokens: Collection<StoredToken> }

export function stateIn(store: Store): State {
  return { hosts: store.collection('hosts'), users: store.collection('users'), tokens: store.collection('tokens') }
}

/** Those that were not deleted; the others are kept, so that no number is given twice. */
export function hostsOf({ hosts }: State): StoredHost[] {
  return hosts.entries().map(([, host]) => host).filter(host => !host.is_deleted)
}
