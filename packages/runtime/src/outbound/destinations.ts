// Where something may be sent that others say where to: to public addresses, found once and then kept to, so that no name can turn into
// another machine in between.
import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Every address a name has. */
export type Resolver = (hostname: string) => Promise<LookupAddress[]>

export interface DestinationRules { allowHttp: boolean, allowPrivate: boolean }

export interface Destinations {
  /** The addresses to connect to. Throws DestinationRefused. */
  addressesOf(url: URL): Promise<LookupAddress[]>
  /** The same for what is not spoken to by HTTP. */
  addressesOfHost(hostname: string): Promise<LookupAddress[]>
}

export type Refusal = 'scheme' | 'unresolved' | 'address'

export class DestinationRefused extends Error {
  override readonly name = 'DestinationRefused'
  readonly why: Refusal

  constructor(why: Refusal) {
    super(`The destination is refused: ${why}.`)
    this.why = why
  }
}

const resolveMs = 5000

export function createDestinations({ allowHttp, allowPrivate }: DestinationRules, resolve: Resolver = resolveAll): Destinations {
  async function addressesOfHost(hostname: string): Promise<LookupAddress[]> {
    const addresses = await found(hostname, resolve)
    // One that is private is enough: nobody chooses among the addresses of a name but chance.
    if (!allowPrivate && !addresses.every(({ address }) => isPublic(address))) throw new DestinationRefused('address')
    return addresses
  }

  return {
    addressesOfHost,
    async addressesOf(url) {
      if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:')) throw new DestinationRefused('scheme')
      return addressesOfHost(url.hostname)
    },
  }
}

/** Reachable through the internet, and nothing that hides another address in itself. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(ipaddr.IPv6.parseCIDR('2000::/3')))
}

async function found(hostname: string, resolve: Resolver): Promise<LookupAddress[]> {
  const literal = hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal)) return [{ address: literal, family: isIP(literal) }]
  const patience = AbortSignal.timeout(resolveMs)
  const tooLong = new Promise<never>((_, reject) => patience.addEventListener('abort', () => reject(patience.reason)))
  const addresses = await Promise.race([resolve(hostname), tooLong]).catch(() => [])
  if (addresses.length === 0) throw new DestinationRefused('unresolved')
  return addresses
}

async function resolveAll(hostname: string): Promise<LookupAddress[]> {
  return lookup(hostname, { all: true })
}
