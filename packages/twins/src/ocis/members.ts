// /v1beta1/drives/{id}/root: who may use a space. Only its managers may say so.
import { GraphError, invalid, notAllowed, notFound } from './graph-error.ts'
import { itemRoleIds, type SpaceRole, spaceRoleById } from './roles.ts'
import { type Caller, driveSeen, isManager, type State, type StoredDrive } from './state.ts'
import { strictBody } from './strict-body.ts'

export function membersOf(state: State, id: string, caller: Caller): StoredDrive['grants'] {
  return driveOn(state, id, caller).grants
}

/** Of several recipients, only the first one is looked at. */
export function invite(state: State, { id, sent }: { id: string, sent: unknown }, caller: Caller): [person: string, role: SpaceRole] {
  const body = strictBody(sent, ['recipients', 'roles', '@libre.graph.permissions.actions', 'expirationDateTime'])
  const drive = managed(state, id, caller)
  const role = roleIn(body['roles'])
  const [recipient] = Array.isArray(body['recipients']) ? body['recipients'] : []
  const person = String(strictBody(recipient, ['objectId', '@libre.graph.recipient.type'])['objectId'])
  if (!state.users.get(person)) throw invalid('user not found')
  if (drive.grants[person]) throw new GraphError(409, 'nameAlreadyExists', 'grant already exists')
  state.drives.put(id, { ...drive, grants: { ...drive.grants, [person]: role } })
  return [person, role]
}

interface Permission { id: string, permission: string, sent?: unknown }

export function changeRole(state: State, { id, permission, sent }: Permission, caller: Caller): [person: string, role: SpaceRole] {
  const role = roleIn(strictBody(sent, ['roles', 'expirationDateTime', '@libre.graph.permissions.actions', 'id'])['roles'])
  const drive = managed(state, id, caller)
  const person = grantee(drive, permission)
  if (role !== 'manager') requireAnotherManager(drive, person)
  state.drives.put(id, { ...drive, grants: { ...drive.grants, [person]: role } })
  return [person, role]
}

export function removeMember(state: State, { id, permission }: Permission, caller: Caller): void {
  const drive = managed(state, id, caller)
  const person = grantee(drive, permission)
  requireAnotherManager(drive, person)
  const { [person]: _, ...grants } = drive.grants
  state.drives.put(id, { ...drive, grants })
}

function driveOn(state: State, id: string, caller: Caller): StoredDrive {
  const drive = driveSeen(state, id, caller)
  // Its root cannot be reached while it is disabled.
  if (drive.disabled) throw notFound('drive not found')
  return drive
}

function managed(state: State, id: string, caller: Caller): StoredDrive {
  const drive = driveOn(state, id, caller)
  if (!isManager(drive, caller)) throw notFound('drive not found')
  return drive
}

function roleIn(roles: unknown): SpaceRole {
  const [id] = Array.isArray(roles) ? roles : []
  const role = spaceRoleById(id)
  if (role) return role
  throw invalid(itemRoleIds.includes(String(id)) ? 'role not applicable to this resource' : 'role not found')
}

function grantee({ grants }: StoredDrive, permission: string): string {
  const person = permission.replace(/^u:/, '')
  if (!grants[person]) throw notFound('permission not found')
  return person
}

function requireAnotherManager({ grants }: StoredDrive, person: string): void {
  const others = Object.entries(grants).filter(([id, role]) => id !== person && role === 'manager')
  if (others.length === 0) throw notAllowed('can\'t remove the last manager')
}
