// /v1.0/drives: spaces made, shown, changed, disabled, restored, erased.
import { randomUUID } from 'node:crypto'
import { GraphError, invalid, notAllowed, notFound } from './graph-error.ts'
import { nameIn, quotaIn } from './space-rules.ts'
import { type Caller, driveSeen, driveToChange, isVisible, managesAll, type State, type StoredDrive } from './state.ts'
import { type Body, strictBody, textIn } from './strict-body.ts'

const storageId = '89f37a33-858b-45fa-8890-a1f2b27d90e1'
const known = ['id', 'name', 'driveType', 'description', 'driveAlias', 'quota', 'special', 'root', 'owner', 'parentReference', 'webUrl',
  'createdBy', 'createdDateTime', 'eTag', 'lastModifiedBy', 'lastModifiedDateTime', 'items']

export function listDrives({ drives }: State, filter: string | undefined, caller: Caller): [string, StoredDrive][] {
  const wanted = filterOf(filter)
  return drives.entries().filter(([id, drive]) => isVisible(drive, caller) && wanted(id))
}

function filterOf(filter: string | undefined): (id: string) => boolean {
  if (filter === undefined) return () => true
  const [, property, operand, value] = /^\s*(\w+) (\w+) '([^']*)'\s*$/.exec(filter) ?? []
  if (operand !== 'eq') throw new GraphError(501, 'notSupported', `unsupported filter operand: ${operand ?? ''}`)
  if (property === 'driveType') return () => value === 'project'
  if (property === 'id') return id => id === value
  throw new GraphError(501, 'notSupported', `unsupported filter: ${property ?? ''}`)
}

export function createDrive({ drives }: State, sent: unknown, caller: Caller): [string, StoredDrive] {
  if (!managesAll(caller)) throw notAllowed('insufficient permissions to create a space.')
  const body = strictBody(sent, known)
  if (!['project', undefined].includes(textIn(body, 'driveType'))) throw invalid('drives of this type cannot be created via this api')
  const name = nameIn(body)
  if (name === undefined) throw invalid('spacename must not be empty')
  // Any id in the body is ignored, and nothing has to be unique.
  const spaceId = randomUUID()
  const drive: StoredDrive = {
    name, description: textIn(body, 'description') ?? null, driveAlias: textIn(body, 'driveAlias') ?? `project/${name.toLowerCase()}`,
    quota: quotaIn(body) ?? 1_000_000_000, used: 0, disabled: false, modifiedAt: now(), grants: { [caller.id]: 'manager' },
  }
  drives.put(`${storageId}$${spaceId}`, drive)
  return [`${storageId}$${spaceId}`, drive]
}

interface Change { id: string, sent: unknown, restore: boolean }

export function updateDrive(state: State, { id, sent, restore }: Change, caller: Caller): [string, StoredDrive] {
  const body = strictBody(sent, known)
  const drive = driveToChange(state, id, caller)
  if (drive.disabled && !restore) throw notFound('drive not found')
  if (quotaIn(body) !== undefined && !managesAll(caller)) throw notAllowed('user is not allowed to set the space quota')
  const changed = { ...drive, ...changesIn(body), disabled: false, modifiedAt: now() }
  state.drives.put(id, changed)
  return [id, changed]
}

function changesIn(body: Body): Partial<StoredDrive> {
  const changes = {
    name: nameIn(body), description: textIn(body, 'description'), driveAlias: textIn(body, 'driveAlias'), quota: quotaIn(body),
  }
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

/** The first time it goes into the trash; erased is only what lies there. */
export function deleteDrive(state: State, { id, purge }: { id: string, purge: boolean }, caller: Caller): void {
  driveSeen(state, id, caller)
  const drive = driveToChange(state, id, caller)
  if (!purge) state.drives.put(id, { ...drive, disabled: true, modifiedAt: now() })
  else if (drive.disabled) state.drives.delete(id)
  else throw new GraphError(400, 'generalException', 'can\'t purge enabled space')
}

function now(): string {
  return new Date().toISOString()
}
