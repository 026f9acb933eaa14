// What people may do here, by their role. The API decides; this only keeps buttons away that would be refused.
import type { Role } from '@dezky/contracts/deployer'

/** `everything`: sees what belongs to no project. */
export type Access = 'deploy' | 'administer' | 'everything'

export interface Me {
  name: string
  role: Role
  /** Null is all. */
  projects: string[] | null
}

export function mayBe({ role, projects }: Pick<Me, 'role' | 'projects'>, access: Access): boolean {
  switch (access) {
    case 'everything': return projects === null
    case 'deploy': return role !== 'viewer'
    case 'administer': return role === 'administrator'
  }
}
