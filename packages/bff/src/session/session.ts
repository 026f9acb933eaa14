// The noun: what a signed-in browser is, and when it stops being one.
import { createHash, randomBytes } from 'node:crypto'

export interface Tokens {
  accessToken: string
  refreshToken: string | null
  idToken: string
}

export interface Profile {
  name: string
  email: string | null
}

export interface Session {
  /** SHA-256 of the cookie's secret. */
  id: string
  subject: string
  profile: Profile
  tokens: Tokens
  /** Grows with every refresh: whoever holds an older one has older tokens. */
  tokenVersion: number
  accessExpiresAt: Date
  lastSeenAt: Date
  idleExpiresAt: Date
  absoluteExpiresAt: Date
}

export interface Lifetimes {
  idleSeconds: number
  absoluteSeconds: number
}

/** 256 random bits: what the cookie carries and nobody else keeps. */
export function newSessionSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function sessionIdOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

export function idleDeadline(now: Date, absolute: Date, { idleSeconds }: Lifetimes): Date {
  return new Date(Math.min(now.getTime() + idleSeconds * 1000, absolute.getTime()))
}

/** Writing "last seen" on every request would be one write a click; a tenth of the idle time, at most a minute, is near enough. */
export function isTouchDue(session: Session, now: Date, { idleSeconds }: Lifetimes): boolean {
  const everyMs = Math.min(60_000, idleSeconds * 100)
  return now.getTime() - session.lastSeenAt.getTime() >= everyMs
}

export function isAccessTokenLive(session: Session, now: Date, marginMs = 0): boolean {
  return session.accessExpiresAt.getTime() - marginMs > now.getTime()
}
