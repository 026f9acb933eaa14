// What people may do here, by their role. The API decides; this only keeps buttons away that would be refused.
import type { Role } from '@dezky/contracts/deployer'

export type Access = 'read' | 'deploy' | 'administer'

const allowed: Record<Role, readonly Access[]> = {
  viewer: ['read'], deployer: ['read', 'deploy'], administrator: ['read', 'deploy', 'administer'],
}

export function mayWith(role: Role | undefined, access: Access): boolean {
  return role !== undefined && allowed[role].includes(access)
}
