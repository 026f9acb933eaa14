// Who asks, and what they may. Pure.
import type { Role } from '@dezky/contracts/deployer'

export interface Caller {
  /** As it is written down beside what they asked for. */
  name: string
  role: Role
  /** Ids; null is all. */
  projects: readonly string[] | null
  /** Null of the administrator's token, and of keys made with it. */
  personId: string | null
  /** A key makes no other keys. */
  isKey: boolean
}

/** Whoever shows the administrator's token. */
export const administrator: Caller = { name: 'administrator', role: 'administrator', projects: null, personId: null, isKey: false }

/** `read`: looks · `deploy`: asks for deployments and answers for them · `administer`: everything else. */
export type Access = 'read' | 'deploy' | 'administer'

const allowed: Record<Role, readonly Access[]> = {
  viewer: ['read'], deployer: ['read', 'deploy'], administrator: ['read', 'deploy', 'administer'],
}

export function may({ role }: Caller, access: Access): boolean {
  return allowed[role].includes(access)
}

export function sees({ projects }: Caller, projectId: string): boolean {
  return projects === null || projects.includes(projectId)
}

const order: readonly Role[] = ['viewer', 'deployer', 'administrator']

/** What a key may is never more than what its maker may, now. */
export function restrict(maker: Caller, key: { role: Role, projects: readonly string[] | null }): Pick<Caller, 'role' | 'projects'> {
  const role = order[Math.min(order.indexOf(maker.role), order.indexOf(key.role))] ?? 'viewer'
  if (maker.projects === null || key.projects === null) return { role, projects: key.projects ?? maker.projects }
  const own = new Set(maker.projects)
  return { role, projects: key.projects.filter(id => own.has(id)) }
}
