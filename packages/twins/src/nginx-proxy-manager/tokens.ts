// Tokens, and who may do what. Source: backend/internal/token.js, backend/lib/access.js.
import { randomBytes } from 'node:crypto'
import { ApiError, internal, invalid, notFound } from './api-error.ts'
import type { State, StoredUser } from './state.ts'
import type { Dialect } from './version.ts'

const dayMs = 86_400_000

export function signIn(state: State, { identity, secret }: { identity: string, secret: string }) {
  const user = usersOf(state).find(({ email }) => email === identity.toLowerCase().trim())
  if (!user || user.secret !== secret) throw invalid('Invalid email or password')
  return user.twoFactor ? { requires_2fa: true, challenge_token: randomBytes(20).toString('hex') } : tokenFor(state, user)
}

export function tokenFor({ tokens }: State, { id: userId }: StoredUser) {
  const token = randomBytes(30).toString('base64url')
  const expires = Date.now() + dayMs
  tokens.put(token, { userId, expires })
  return { token, expires: new Date(expires).toISOString() }
}

/** Null: nobody. What is no token of ours breaks it. */
export function callerOf(state: State, authorization: string | undefined): StoredUser | null {
  const [scheme, token] = (authorization ?? '').split(' ')
  if (scheme !== 'Bearer' || !token) return null
  const held = state.tokens.get(token)
  if (!held) throw internal()
  if (held.expires < Date.now()) throw invalid('Token has expired')
  return usersOf(state).find(({ id }) => id === held.userId) ?? null
}

/** From 2.13 to 2.15.1 it throws `undefined` here: the request falls through to what answers unknown paths, or fails. */
export function notPermitted({ method, path }: { method: string, path: string }, { admitsRefusals }: Dialect): ApiError {
  if (admitsRefusals) return new ApiError(403, 'Permission Denied')
  return method === 'POST' ? internal() : notFound(path)
}

function usersOf({ users }: State): StoredUser[] {
  return users.entries().map(([, user]) => user)
}
