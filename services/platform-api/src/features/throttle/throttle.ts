// How many wrong tokens one place may show, and for how long it is then told to wait.
import { createHash } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { Problem } from '@dezky/runtime'

export const allowance = { tries: 30, windowMs: 300_000 }

/** Who owns one IPv6 address owns its whole /64. Hashed: the table holds no list of addresses. */
export function bucketOf(address: string): string {
  return createHash('sha256').update(placeOf(address)).digest('base64url')
}

function placeOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4' ? parsed.toString() : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString()
}

/** Milliseconds to wait; nothing while there are tries left. */
export function waitAfter({ hits, windowEndsAt }: { hits: number, windowEndsAt: Date }, now: Date): number {
  return hits > allowance.tries ? Math.max(windowEndsAt.getTime() - now.getTime(), 0) : 0
}

export class TooManyWrongTokens extends Problem {
  constructor(waitMs: number, cause: unknown) {
    super({
      code: 'too_many_requests', status: 429, title: 'Too many wrong tokens', cause,
      detail: 'Too many tokens that are not valid came from this address. Wait, and send a valid one.',
      headers: { 'retry-after': String(Math.ceil(waitMs / 1000)) },
    })
  }
}
