import type { PublicAddress } from '../public-address.ts'

export interface NginxProxyManagerOptions {
  /** Where its administration answers, without `/api` and a trailing slash: `http://npm:81`. */
  url: string
  /** The e-mail address of an account of its own, without a second factor: `proxy_hosts: manage`, `visibility: all`. */
  identity: string
  /** Its password. */
  secret: string
  /** Where nginx answers everybody over http, as seen from here. */
  publicAddress: PublicAddress
  /** Where it does over https; asked for names that are redirected there. */
  publicTlsAddress?: PublicAddress
  /** What hosts that we make are given: a certificate there is already. Default: none. */
  certificateId?: number
  /** For one request with its answer; default 30,000: nginx is tested twice meanwhile. */
  timeoutMs?: number
  /** How long after nginx serves a change its old workers may take a request still; default 250. */
  handOverMs?: number
  fetch?: typeof fetch
}
