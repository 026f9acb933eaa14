export interface Group {
  id: string
  /** The tenant it was made for; null for a group the platform did not make. */
  tenantId: string | null
  /** Unique; what the `groups` claim carries. */
  name: string
  /** For people to read. */
  title: string
}

export interface Member { id: string, enabled: boolean }

/** Whoever is in it may sign in to the operator app. */
export const operatorsGroup = 'dezky-platform-admins'

/** Whoever is in it may use mail and files. No tenant's group is called so: see `groupNameOf`. */
export const readyGroup = 'dezky-ready'

export function groupNameOf(slug: string): string {
  return `tenant-${slug}`
}
