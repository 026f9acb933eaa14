// What must survive between leaving for the issuer and coming back. One sealed cookie an attempt, so that two tabs can sign in at once.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Keyring } from '@dezky/runtime'

const attempt = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  /** Seconds; null when any sign-in will do. */
  maxAge: z.int().nullable().default(null),
  startedAt: z.number(),
})

export type LoginAttempt = z.infer<typeof attempt>

/** Longer than anybody looks for a password, shorter than anybody keeps a tab. */
export const ATTEMPT_SECONDS = 15 * 60

/** The state that travels through the issuer begins with the attempt's name: that is how the callback finds its cookie. */
export function newState(): string {
  return `${randomBytes(9).toString('base64url')}.${randomBytes(32).toString('base64url')}`
}

/** Null when `state` is none of ours by its form. */
export function attemptNameOf(state: string | null): string | null {
  return /^([\w-]{12})\.[\w-]{43}$/.exec(state ?? '')?.[1] ?? null
}

export function sealAttempt(keyring: Keyring, cookieName: string, value: LoginAttempt): string {
  const { keyId, bytes } = keyring.seal(JSON.stringify(value), `attempt ${cookieName}`)
  return `${keyId}.${bytes.toString('base64url')}`
}

/** Null when the cookie is lost, altered, moved from another surface or too old. */
export function openAttempt(keyring: Keyring, cookieName: string, cookie: string | undefined, now: Date): LoginAttempt | null {
  const [keyId, bytes] = cookie?.split('.') ?? []
  const text = keyId && bytes ? keyring.open({ keyId, bytes: Buffer.from(bytes, 'base64url') }, `attempt ${cookieName}`) : null
  if (text === null) return null
  const value = attempt.parse(JSON.parse(text))
  return now.getTime() - value.startedAt <= ATTEMPT_SECONDS * 1000 ? value : null
}
