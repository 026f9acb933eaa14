import type { Member, Role } from '@dezky/contracts'

/** As much of a tenant as its members need. */
export interface TenantRef { id: string, slug: string }

export interface MemberRecord extends Member {
  locale: string
  /** Whether the directory has them in the tenant's group. */
  joined: boolean
  /** Whether they have ever signed in, here or elsewhere; nobody but they themselves may learn of it. */
  hasAccount: boolean
  /** The person as the directory knows them; null until they are there. */
  directory: { subject: string, externalId: string | null } | null
}

/** What others may see of a member. */
export function toMember(record: MemberRecord): Member {
  const { locale: _, joined: __, hasAccount: ___, directory: ____, ...member } = record
  return member
}

export interface NewMember { name: string, email: string, role: Role, locale?: string | undefined }
