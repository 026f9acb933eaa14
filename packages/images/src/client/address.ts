// Where a registry is asked, and where it may lead us.
import { RegistryRejected } from '../errors.ts'
import { hub, isRegistry } from '../reference.ts'

export interface RegistryAddress {
  /** As in references. Either this or `url`. */
  host?: string
  /** Where it answers, when that is not at https of its host; no path, for the API is at the root. */
  url?: string
  /** Speak to it without TLS. On loopback that is taken for granted. */
  insecure?: boolean
}

export interface Place { host: string, base: URL }

export function placeOf({ host, url, insecure = false }: RegistryAddress): Place {
  if (host !== undefined && !isRegistry(host)) throw new RegistryRejected('The host of the registry is not written as a host.')
  const base = URL.parse(url ?? addressOf(host ?? '', insecure))
  if (!base || base.username || base.password || base.pathname !== '/' || base.search || base.hash) {
    throw new RegistryRejected('The address of the registry must be https://host, with a port where it needs one, and nothing else.')
  }
  if (base.protocol !== 'https:' && !(base.protocol === 'http:' && (insecure || isLoopback(base)))) {
    throw new RegistryRejected(`The registry ${base.host} is asked over https only, unless it is marked as insecure.`)
  }
  return { host: host ?? base.host, base }
}

/** An address that a registry named, if we may go there: over TLS whenever the registry itself is, and with no account in it. */
export function allowedFrom(base: URL, to: string | null, from = base): URL | null {
  const url = to === null ? null : URL.parse(to, from.href)
  if (!url || url.username || url.password) return null
  return url.protocol === 'https:' || (url.protocol === 'http:' && base.protocol === 'http:') ? url : null
}

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
}

function addressOf(host: string, insecure: boolean): string {
  if (host === hub) return 'https://registry-1.docker.io'
  const loopback = URL.parse(`http://${host}`)
  return insecure || (loopback && isLoopback(loopback)) ? `http://${host}` : `https://${host}`
}
