// How each standing of an upstream looks, and how a real one takes a stand-in's place; the words come from the catalogue.
import type { Upstream, UpstreamCall, UpstreamName } from '@dezky/contracts'

export type Standing = 'absent' | 'unasked' | 'silent' | 'refusing' | 'twin' | 'well'
type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const standingTones: Record<Standing, Tone> = {
  absent: 'idle', unasked: 'unknown', silent: 'fault', refusing: 'fault', twin: 'warn', well: 'ok',
}

export const outcomeTones: Record<UpstreamCall['outcome'], Tone> = {
  ok: 'ok', unavailable: 'fault', rejected: 'fault', conflict: 'warn', failed: 'fault',
}

export function standingOf({ configured, reachable, credentialsValid, twin }: Upstream): Standing {
  if (!configured) return 'absent'
  if (reachable === null) return 'unasked'
  if (!reachable) return 'silent'
  if (credentialsValid === false) return 'refusing'
  return twin ? 'twin' : 'well'
}

/** What has to be said in a sentence, too. */
export function ailingOf(upstream: Upstream): 'silent' | 'refusing' | null {
  const standing = standingOf(upstream)
  return standing === 'silent' || standing === 'refusing' ? standing : null
}

/** What is typed to have a real one: variables of the platform API, then what sets the server itself up. */
export const setUp: Record<UpstreamName, string[]> = {
  directory: ['AUTHENTIK_URL=https://sso.example.com', 'AUTHENTIK_TOKEN=…', 'npx dezky setup authentik'],
  mail: ['STALWART_URL=https://mail.example.com', 'STALWART_TOKEN=…', 'npx dezky setup stalwart --issuer https://sso.example.com'],
  files: ['OCIS_URL=https://files.example.com', 'OCIS_USER=admin', 'OCIS_TOKEN=…'],
  smtp: ['SMTP_URL=smtps://user:password@mail.example.com:465', 'MAIL_FROM=Dezky <no-reply@example.com>'],
  dns: ['DNS_RESOLVERS=192.0.2.53,198.51.100.53'],
}
