// What somebody who signed in has: browser sessions, and refresh tokens, which outlive those.
// Source: authentik/providers/oauth2/signals.py: a session that is removed tells the surfaces by back-channel logout and takes its access
// tokens along, but no refresh token; those go by themselves only when the person is disabled.
import { z } from 'zod'
import type { DirectorySession } from '../../directory.ts'
import { done, isAbsent } from './answer.ts'
import type { Connection } from './connection.ts'
import type { RequireSight } from './sight.ts'
import type { User } from './users.ts'

const session = z.object({
  uuid: z.string(), user: z.number(), last_ip: z.string(), last_user_agent: z.string(),
  last_used: z.coerce.date(), expires: z.coerce.date(),
})
const grant = z.object({ pk: z.number(), user: z.object({ pk: z.number() }) })

export async function endSessions(connection: Connection, user: User, requireSight: RequireSight): Promise<void> {
  const theirs = await sessionsOf(connection, user)
  for (const { uuid } of theirs) await remove(connection, `/core/authenticated_sessions/${encodeURIComponent(uuid)}/`)
  const grants = await connection.list('/oauth2/refresh_tokens/', { user: String(user.pk) }, grant)
  const given = grants.filter(({ user: { pk } }) => pk === user.pk)
  for (const { pk } of given) await remove(connection, `/oauth2/refresh_tokens/${pk}/`)
  if (theirs.length + given.length === 0) await requireSight()
}

/** When one began, which applications it has reached, and what its tokens call it, is told to nobody. */
export async function listSessions(connection: Connection, user: User, requireSight: RequireSight): Promise<DirectorySession[]> {
  const found = await sessionsOf(connection, user)
  if (found.length === 0) await requireSight()
  const latest = found.toSorted((a, b) => b.last_used.getTime() - a.last_used.getTime())
  return latest.map(({ uuid, last_ip, last_user_agent, last_used, expires }) => ({
    id: uuid, userAgent: last_user_agent || null, address: last_ip || null, startedAt: null, lastSeenAt: last_used, expiresAt: expires,
    clients: null, sids: null,
  }))
}

/** Refresh tokens do not say of which session they are, and stay: the surfaces forget theirs when they are told that it has ended. */
export async function endSession(connection: Connection, user: User, { id, requireSight }: Ended): Promise<void> {
  const found = await sessionsOf(connection, user)
  const theirs = found.find(({ uuid }) => uuid === id)
  if (theirs) await remove(connection, `/core/authenticated_sessions/${encodeURIComponent(id)}/`)
  else await requireSight()
}

interface Ended { id: string, requireSight: RequireSight }

async function sessionsOf(connection: Connection, user: User) {
  const sessions = await connection.list('/core/authenticated_sessions/', { user__username: user.username }, session)
  return sessions.filter(({ user: pk }) => pk === user.pk)
}

async function remove({ send }: Connection, path: string): Promise<void> {
  const answer = await send({ method: 'DELETE', path })
  if (!isAbsent(answer)) done(answer)
}
