// /v1.0/users: accounts, which an administrator may make before anybody signs in. GRAPH_USERNAME_MATCH is `none`.
import { randomUUID } from 'node:crypto'
import { GraphError, invalid, notAllowed } from './graph-error.ts'
import { type Caller, type State, type StoredUser, userNamed } from './state.ts'
import { strictBody, textIn } from './strict-body.ts'

const known = ['accountEnabled', 'displayName', 'identities', 'mail', 'onPremisesSamAccountName', 'passwordProfile', 'surname', 'givenName',
  'preferredLanguage', 'externalID', 'id', 'memberOf', 'userType']

export function createUser(state: State, sent: unknown, caller: Caller): [string, StoredUser] {
  requireAdmin(caller)
  const body = writable(sent)
  const [username, displayName, mail] = ['onPremisesSamAccountName', 'displayName', 'mail'].map(key => textIn(body, key))
  if (!displayName) throw invalid('missing required Attribute: \'displayName\'')
  if (!username) throw invalid('missing required Attribute: \'onPremisesSamAccountName\'')
  if (!isEmail(mail)) throw invalid(`${mail ?? ''} is not a valid email address`)
  requireFree(state, username)
  const user: StoredUser = { username, displayName, mail: mail ?? null, enabled: body['accountEnabled'] !== false, role: 'user' }
  const id = randomUUID()
  state.users.put(id, user)
  return [id, user]
}

export function updateUser(state: State, { name, sent }: { name: string, sent: unknown }, caller: Caller): [string, StoredUser] {
  requireAdmin(caller)
  const body = writable(sent)
  const [id, user] = userNamed(state, name)
  const mail = textIn(body, 'mail') ?? user.mail
  if (mail !== null && !isEmail(mail)) throw invalid(`${mail} is not a valid email address`)
  const changed = {
    ...user, mail, displayName: textIn(body, 'displayName') ?? user.displayName,
    enabled: typeof body['accountEnabled'] === 'boolean' ? body['accountEnabled'] : user.enabled,
  }
  state.users.put(id, changed)
  return [id, changed]
}

/** Takes the person's own space along; memberships in others stay behind. */
export function deleteUser(state: State, name: string, caller: Caller): void {
  requireAdmin(caller)
  const [id] = userNamed(state, name)
  if (id === caller.id) throw notAllowed('self deletion forbidden')
  state.users.delete(id)
}

function writable(sent: unknown) {
  const body = strictBody(sent, known)
  for (const key of ['id', 'memberOf', 'userType']) {
    if (body[key] !== undefined) throw invalid(`${key} is a read-only attribute`)
  }
  return body
}

function requireFree({ users }: State, username: string): void {
  const taken = users.entries().some(([, user]) => user.username.toLowerCase() === username.toLowerCase())
  if (taken) throw new GraphError(409, 'nameAlreadyExists', 'a user with that name already exists')
}

function requireAdmin({ role }: Caller): void {
  if (role !== 'admin') throw new GraphError(403, 'accessDenied', 'Forbidden')
}

function isEmail(mail: string | undefined): boolean {
  return mail !== undefined && /^[^\s@]+@[^\s@]+$/.test(mail)
}
