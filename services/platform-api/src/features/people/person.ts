import type { GrantSource, Permission, Role, TenantStatus } from '@dezky/contracts'

/** An operator's time in a tenant's portal, in place of a membership. */
export interface Acting {
  /** Of the support access. */
  id: string
  expiresAt: Date
}

export interface Membership {
  tenantId: string
  slug: string
  status: TenantStatus
  role: Role
  /** They belong to it only for a while, and may less than their role says; undefined for its people. */
  acting?: Acting
}

/** Whether people may work in it: not while it is suspended, and not once it is deleted. */
export function isOpen({ status }: Pick<Membership, 'status'>): boolean {
  return status === 'pending' || status === 'trial' || status === 'active'
}

/** The person behind a request, as the database knows them now. */
export interface Caller {
  personId: string
  surface: 'operator' | 'portal'
  platformAdmin: boolean
  memberships: Membership[]
  /** The partner whose people they belong to. */
  partnerId: string | null
  /** What an API token was made for; null for a person who signed in, who may do whatever they may. */
  grant: readonly Permission[] | null
  /** The API token they came with; null for a person who signed in. */
  tokenId: string | null
  /** When their token ends, and with it every stream they hold open. */
  expiresAt: Date
  /** What they ask for wants a sign-in not older than this many seconds, and theirs is; null otherwise. */
  freshWithin: number | null
}

export type AdminSource = GrantSource | null

/** How the directory calls the group of those who operate the platform. */
export const platformAdminsGroup = 'dezky-platform-admins'

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
