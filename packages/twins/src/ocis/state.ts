// What the twin remembers, and who may see and do what with it.
import type { Collection, Store } from '../store.ts'
import { notFound } from './graph-error.ts'
import type { AppRole, SpaceRole } from './roles.ts'

export interface StoredDrive {
  name: string
  description: string | null
  driveAlias: string
  /** In bytes; 0 is without limit. */
  quota: number
  used: number
  disabled: boolean
  modifiedAt: string
  /** By the person's id. */
  grants: Record<string, SpaceRole>
}

export interface StoredUser { username: string, displayName: string, mail: string | null, enabled: boolean, role: AppRole }

export interface State { drives: Collection<StoredDrive>, users: Collection<StoredUser> }
export interface Caller { id: string, role: AppRole }

export function stateIn(store: Store): State {
  return { drives: store.collection<StoredDrive>('drives'), users: store.collection<StoredUser>('users') }
}

export function managesAll({ role }: Caller): boolean {
  return role === 'admin' || role === 'spaceadmin'
}

export function isManager(drive: StoredDrive, { id }: Caller): boolean {
  return drive.grants[id] === 'manager'
}

export function isVisible(drive: StoredDrive, caller: Caller): boolean {
  return managesAll(caller) || (drive.disabled ? isManager(drive, caller) : caller.id in drive.grants)
}

/** What one may not see is not there; so is what one may see but not change. */
export function driveSeen({ drives }: State, id: string, caller: Caller): StoredDrive {
  const drive = drives.get(id)
  if (!drive || !isVisible(drive, caller)) throw notFound(`space with id ${id} not found`)
  return drive
}

export function driveToChange(state: State, id: string, caller: Caller): StoredDrive {
  const drive = driveSeen(state, id, caller)
  if (!managesAll(caller) && !isManager(drive, caller)) throw notFound('drive not found')
  return drive
}

/** By id or by name. */
export function userNamed({ users }: State, name: string): [id: string, user: StoredUser] {
  const found = users.entries().find(([id, { username }]) => id === name || username.toLowerCase() === name.toLowerCase())
  if (!found) throw notFound('not found')
  return found
}
