// Whether a delivery was made by somebody who knows the secret, as each source is able to show it.
import { createHmac } from 'node:crypto'
import { secretEquals } from '@dezky/runtime'
import { payloadText } from './payload.ts'
import { headerOf, type WebhookHeaders, type WebhookSource } from './webhook.ts'

/**
 * `missing`: nothing was shown that could be verified. `old`: signed, but for another time. `unsigned`: this source can show nothing; then
 * the secret has to be in the address that was called, and is to be compared there.
 */
export type Verdict = 'ok' | 'missing' | 'wrong' | 'old' | 'unsigned'

/** A signature of ours is good for as long before and after the time it names. */
const toleranceMs = 5 * 60_000

/** `rawBody` as it came in, byte for byte. Comparing takes the same time whatever is shown. */
export function verify(
  source: WebhookSource, headers: WebhookHeaders, rawBody: Uint8Array, secret: string, now: Date,
): Verdict {
  if (secret === '') return 'wrong'
  switch (source) {
    case 'github': return bySignature([hexOf(headers, 'x-hub-signature-256')], rawBody, secret)
    case 'gitea': return byGitea(headers, rawBody, secret)
    case 'generic': return byTimedSignature(headers, rawBody, secret, now)
    case 'distribution': case 'harbor': return byHeader(headers, secret)
    case 'hub': return headerOf(headers, 'authorization') ? byHeader(headers, secret) : 'unsigned'
  }
}

/** What its administrator typed in: the secret itself, or as a Bearer token. */
function byHeader(headers: WebhookHeaders, secret: string): Verdict {
  const shown = headerOf(headers, 'authorization')
  if (shown === null) return 'missing'
  const [asIs, asToken] = [secretEquals(shown, secret), secretEquals(shown.replace(/^bearer /i, ''), secret)]
  return asIs || asToken ? 'ok' : 'wrong'
}

/** Signed is the JSON, also where it is sent as a field of a form. */
function byGitea(headers: WebhookHeaders, rawBody: Uint8Array, secret: string): Verdict {
  const shown = ['x-forgejo-signature', 'x-gitea-signature', 'x-hub-signature-256'].map(name => hexOf(headers, name))
  const signed = bySignature(shown, Buffer.from(payloadText(headers, rawBody)), secret)
  return signed !== 'ok' && headerOf(headers, 'authorization') ? byHeader(headers, secret) : signed
}

function byTimedSignature(headers: WebhookHeaders, rawBody: Uint8Array, secret: string, now: Date): Verdict {
  const shown = hexOf(headers, 'x-signature-256')
  if (shown === null) return /^bearer /i.test(headerOf(headers, 'authorization') ?? '') ? byHeader(headers, secret) : 'missing'
  const timestamp = headerOf(headers, 'x-timestamp') ?? ''
  if (!/^\d{1,12}$/.test(timestamp)) return 'missing'
  const signed = bySignature([shown], Buffer.concat([Buffer.from(`${timestamp}.`), rawBody]), secret)
  return signed === 'ok' && Math.abs(Number(timestamp) * 1000 - now.getTime()) > toleranceMs ? 'old' : signed
}

/** One of those shown is enough: none can be made without the secret. */
function bySignature(shown: (string | null)[], signed: Uint8Array, secret: string): Verdict {
  const present = shown.filter(signature => signature !== null)
  const expected = createHmac('sha256', secret).update(signed).digest('hex')
  if (present.length === 0) return 'missing'
  return present.filter(signature => secretEquals(signature, expected)).length > 0 ? 'ok' : 'wrong'
}

function hexOf(headers: WebhookHeaders, name: string): string | null {
  return headerOf(headers, name)?.replace(/^sha256=/i, '').toLowerCase() ?? null
}
