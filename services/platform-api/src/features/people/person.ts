import type { Locale, Role } from '@dezky/contracts'

export interface Membership { tenantId: string, role: Role }

/** The person behind a request, as the database knows them now. */
export interface Caller {
  personId: string
  surface: 'operator' | 'portal'
  platformAdmin: boolean
  memberships: Membership[]
  /** When their token ends, and with it every stream they hold open. */
  expiresAt: Date
}

/** What a sign-in tells about somebody. */
export interface SignIn {
  issuer: string
  subject: string
  name: string
  email: string
  locale: Locale
  platformAdmin: boolean
}

export type AdminSource = 'directory' | 'platform' | null

const platformAdminsGroup = 'dezky-platform-admins'

export function saysPlatformAdmin({ groups }: { groups: string[] }): boolean {
  return groups.includes(platformAdminsGroup)
}

/** What the directory has taken away must not live on in the database: its grant counts only while the token in hand says so too. */
export function isPlatformAdmin(source: AdminSource, saidByToken: boolean): boolean {
  return source === 'platform' || (source === 'directory' && saidByToken)
}

/** A grant of the platform's own outlives what the directory says; a grant by the directory ends with it. */
export function nextAdminSource(current: AdminSource, saidByDirectory: boolean): AdminSource {
  if (current === 'platform') return 'platform'
  return saidByDirectory ? 'directory' : null
}
