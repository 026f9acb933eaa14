import type { PublicAddress } from '../public-address.ts'

export interface TraefikOptions {
  /** Where its API answers, without `/api` and a trailing slash: `http://traefik:8080`. */
  url: string
  /** The folder its file provider watches (`providers.file.directory`), as seen from here. One file in it is ours. */
  directory: string
  /** Where one of the entry points answers everybody, as seen from here; over https when there is `tls`. */
  publicAddress: PublicAddress
  /** The entry points that our host names are served at; default `web`. */
  entryPoints?: string[]
  /** Host names are served over https only; with a certificate of this resolver, or else one that Traefik has. */
  tls?: { certResolver?: string | undefined } | null
  /** Who its API is asked as, where it wants to know (basic auth), and the password. */
  username?: string | null
  password?: string | null
  /** For one request with its answer; default 5,000. */
  timeoutMs?: number
  /** How long a change may take until it is served; default 10,000. More than five times its `providersThrottleDuration`. */
  takenWithinMs?: number
  fetch?: typeof fetch
}

/** What is written into each route. */
export interface Serving { entryPoints: string[], tls: { certResolver?: string } | null }

export function servingOf({ entryPoints = ['web'], tls = null }: TraefikOptions): Serving {
  return { entryPoints, tls: tls && (tls.certResolver ? { certResolver: tls.certResolver } : {}) }
}
