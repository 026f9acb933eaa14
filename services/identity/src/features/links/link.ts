import { createHash, randomBytes } from 'node:crypto'

export type Purpose = 'invitation' | 'recovery'

export interface Link {
  id: string
  personId: string
  purpose: Purpose
  returnTo: string
  expiresAt: Date
  usedAt: Date | null
  voidedAt: Date | null
}

export type LinkState = 'open' | 'used' | 'voided' | 'expired'

export function linkState(link: Link, now: Date): LinkState {
  if (link.usedAt) return 'used'
  if (link.voidedAt) return 'voided'
  return link.expiresAt <= now ? 'expired' : 'open'
}

/** 256 random bits, as they stand in the link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
