// What is read of a person wherever one is shown.
import type { PersonSummary } from '@dezky/contracts'
import { toLocale } from './person.store.ts'

export interface PersonRow {
  id: string
  name: string
  email: string
  locale: string
  platform_admin_source: PersonSummary['platformAdmin']
  disabled_at: Date | null
  last_sign_in_at: Date | null
  created_at: Date
}

export function toSummary(row: PersonRow): Omit<PersonSummary, 'tenants'> {
  return {
    id: row.id, name: row.name, email: row.email, locale: toLocale(row.locale), platformAdmin: row.platform_admin_source,
    disabledAt: row.disabled_at?.toISOString() ?? null, lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }
}

const factors = ['mfa', 'otp', 'hwk', 'swk', 'sms', 'tel', 'mca', 'sc', 'fpt', 'face', 'iris', 'vbm', 'user']

/** From the methods a token names (RFC 8176, and Authentik's `mfa`); a passkey is two factors in one. */
export function secondFactorIn(methods: readonly string[] | null): boolean | null {
  return methods === null ? null : methods.some(method => factors.includes(method) || method === 'auth_webauthn_pwl')
}
