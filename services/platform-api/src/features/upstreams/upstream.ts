// How it stands with an upstream after another look at it. No input or output here.
import type { Upstream, UpstreamCall, UpstreamName } from '@dezky/contracts'

/** What every port to an upstream has in common. */
export interface Port {
  product: string
  /** `credentials`: null where none are needed. */
  probe(): Promise<{ version: string | null, twin: boolean, credentials?: null }>
}

/** Null: nothing is configured. */
export type Ports = Record<UpstreamName, Port | null>

/** Something the platform asked of one of them. */
export type MadeCall = UpstreamCall & { upstream: UpstreamName }

/** What came of asking. */
export type Look =
  | { is: 'well', version: string | null, twin: boolean, credentials?: null, latencyMs: number }
  /** It answered, and not to us. */
  | { is: 'refusing', message: string, latencyMs: number }
  | { is: 'silent', message: string }

/** As it is kept: what depends on it is counted when somebody asks. */
export type Standing = Omit<Upstream, 'dependants'>

type Known = Pick<Upstream, 'version' | 'twin' | 'reachable' | 'credentialsValid' | 'error' | 'latencyMs' | 'since' | 'checkedAt'>

const nothing: Known = {
  version: null, twin: false, reachable: null, credentialsValid: null, error: null, latencyMs: null, since: null, checkedAt: null,
}

/** Before anybody has asked. */
export function unseen(name: UpstreamName, port: Port | null): Standing {
  return { name, configured: port !== null, product: port?.product ?? null, ...nothing }
}

/** Once looked at, it is known since when it is as it is. */
export interface KeptUpstream extends Standing { since: string }

/**
 * `look`: null where there is nothing to look at. What an upstream said of itself is kept while it is silent; another product is another
 * upstream.
 */
export function afterLook(before: KeptUpstream | null, now: Standing, look: Look | null, at: string): KeptUpstream {
  const known = before?.product === now.product ? before : now
  const after = look === null ? now : { ...known, ...seenIn(look), checkedAt: at }
  return { ...after, since: before !== null && isSameStanding(before, after) ? before.since : at }
}

function seenIn(look: Look): Partial<Standing> {
  switch (look.is) {
    case 'well': {
      const { version, twin, latencyMs, credentials } = look
      return { version, twin, latencyMs, reachable: true, credentialsValid: credentials === null ? null : true, error: null }
    }
    case 'refusing': return { reachable: true, credentialsValid: false, error: look.message, latencyMs: look.latencyMs }
    case 'silent': return { reachable: false, credentialsValid: null, error: look.message }
  }
}

function isSameStanding(one: Standing, other: Standing): boolean {
  return one.configured === other.configured && one.reachable === other.reachable && one.credentialsValid === other.credentialsValid
}

/** Worth telling; words and milliseconds alone are not. */
export function isChange(before: KeptUpstream | null, after: Standing): boolean {
  if (before === null) return after.configured
  return !isSameStanding(before, after) || (['product', 'version', 'twin'] as const).some(fact => before[fact] !== after[fact])
}
