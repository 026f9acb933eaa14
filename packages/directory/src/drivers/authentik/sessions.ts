// What somebody who signed in has: browser sessions, and refresh tokens, which outlive those.
// Source: authentik/providers/oauth2/signals.py: a session that is removed tells the surfaces by back-channel logout and takes its access
// tokens along, but no refresh token; those go by themselves only when the person is disabled.
import { z } from 'zod'
import { done, isAbsent } from './answer.ts'
import type { Connection } from './connection.ts'
import type { RequireSight } from './sight.ts'
import type { User } from './users.ts'

const session = z.object({ uuid: z.string(), user: z.number() })
const grant = z.object({ pk: z.number(), user: z.object({ pk: z.number() }) })

export async function endSessions(connection: Connection, user: User, requireSight: RequireSight): Promise<void> {
  const sessions = await connection.list('/core/authenticated_sessions/', { user__username: user.username }, session)
  const theirs = sessions.filter(({ user: pk }) => pk === user.pk)
  for (const { uuid } of theirs) await remove(connection, `/core/authenticated_sessions/${encodeURIComponent(uuid)}/`)
  const grants = await connection.list('/oauth2/refresh_tokens/', { user: String(user.pk) }, grant)
  const given = grants.filter(({ user: { pk } }) => pk === user.pk)
  for (const { pk } of given) await remove(connection, `/oauth2/refresh_tokens/${pk}/`)
  if (theirs.length + given.length === 0) await requireSight()
}

async function remove({ send }: Connection, path: string): Promise<void> {
  const answer = await send({ method: 'DELETE', path })
  if (!isAbsent(answer)) done(answer)
}
