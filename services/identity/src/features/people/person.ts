import type { Trx } from '../../database/index.ts'

export interface Person {
  /** Also the `sub` of every token. */
  id: string
  /** The platform's id for the person; null for somebody the platform did not make. */
  marker: string | null
  /** The account was here before it got the marker: it is not the platform's to remove. */
  adopted: boolean
  email: string
  name: string
  locale: string
  enabled: boolean
  hasPassword: boolean
}

export interface PersonWish { personId: string, email: string, name: string, locale: string, subject?: string }

/** Somebody who has just given their password, and the hash it matched: it may have been replaced since. */
export interface Proven { person: Person, passwordHash: string }

export interface PersonChange { email?: string, name?: string, locale?: string }

/** What else is to happen, in the same transaction, when a person gets another e-mail address. */
export type OnNewAddress = (trx: Trx, personId: string, now: Date) => Promise<void>

export interface Claims { sub: string, name: string, email: string, locale: string, groups: string[] }
