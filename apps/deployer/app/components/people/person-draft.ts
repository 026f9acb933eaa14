// An account as it is typed, and as it is sent.
import type { PersonAnswer, Role } from '@dezky/contracts/deployer'

export interface PersonDraft {
  username: string
  password: string
  name: string
  email: string
  role: Role
  projects: string[]
}

export function newPerson(): PersonDraft {
  return { username: '', password: '', name: '', email: '', role: 'viewer', projects: [] }
}

export function draftOfPerson({ username, name, email, role, projects }: PersonAnswer): PersonDraft {
  return { ...newPerson(), username, name, email: email ?? '', role, projects: [...projects] }
}

export function personOf({ username, password, email, ...draft }: PersonDraft) {
  return { username: username.trim().toLowerCase(), password, email: email.trim() || null, ...changeOfPerson(draft) }
}

/** Only of a deployer it matters which projects. */
export function changeOfPerson({ name, role, projects }: Pick<PersonDraft, 'name' | 'role' | 'projects'>) {
  return { name, role, projects: role === 'deployer' ? projects : [] }
}
