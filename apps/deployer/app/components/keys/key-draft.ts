// A key for a program as it is typed, and as it is sent.
import { type Role, roles } from '@dezky/contracts/deployer'

export interface KeyDraft {
  name: string
  role: Role
  everywhere: boolean
  projects: string[]
  /** Until it ends; 0 is never. */
  days: number
}

const dayMs = 86_400_000

export function newKey(): KeyDraft {
  return { name: '', role: 'viewer', everywhere: false, projects: [], days: 90 }
}

/** Nobody makes a key that may do more than they may. */
export function rolesUpTo(role: Role): Role[] {
  return roles.slice(0, roles.indexOf(role) + 1)
}

export function keyOf({ name, role, everywhere, projects, days }: KeyDraft, now: Date) {
  const expiresAt = days === 0 ? null : new Date(now.getTime() + days * dayMs).toISOString()
  return { name, role, projects: everywhere ? null : projects, expiresAt }
}
