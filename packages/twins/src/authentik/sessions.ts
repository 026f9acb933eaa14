// /core/authenticated_sessions/: who is signed in where.
import { randomUUID } from 'node:crypto'
import { notFound } from './api-error.ts'
import { byText, contains, filtered, page } from './query.ts'
import { type State, valuesOf } from './state.ts'
import type { StoredSession } from './stored-people.ts'
import type { Asked, Routes, World } from './world.ts'

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

export function sessionRoutes({ state, pages }: World): Routes {
  const found = ({ params }: Asked) => sessionAt(state, params['uuid'])
  return {
    'GET /core/authenticated_sessions/': ({ query }) => page(listed(state, query), query, { sizes: pages, show: shown }),
    'GET /core/authenticated_sessions/:uuid/': asked => ({ body: shown(found(asked)) }),
    'DELETE /core/authenticated_sessions/:uuid/': (asked) => {
      state.sessions.delete(found(asked).uuid)
      return { status: 204 }
    },
  }
}

/** What a browser does, for tests: there is no call for it. */
export function signIn({ sessions }: State, user: number): string {
  const uuid = randomUUID()
  const [last_used, expires] = [0, 14].map(days => new Date(Date.now() + days * 864e5).toISOString()) as [string, string]
  sessions.put(uuid, { uuid, user, last_used, expires, last_ip: '192.0.2.7', user_agent: agent })
  return uuid
}

function listed(state: State, query: URLSearchParams): StoredSession[] {
  const name = ({ user }: StoredSession) => state.users.get(String(user))?.username ?? ''
  const found = filtered(valuesOf(state.sessions), query, {
    user__username: (session, value) => name(session) === value,
    session__last_ip: ({ last_ip }, value) => last_ip === value,
    session__last_user_agent: ({ user_agent }, value) => user_agent === value,
    search: (session, value) => contains(name(session), session.last_ip, session.user_agent)(value),
  })
  return found.toSorted(byText(name))
}

function sessionAt({ sessions }: State, uuid = ''): StoredSession {
  const session = sessions.get(uuid)
  if (!session) throw notFound('AuthenticatedSession')
  return session
}

function shown({ uuid, user, last_ip, last_used, expires, user_agent }: StoredSession) {
  return {
    uuid, current: false, user, last_ip, last_user_agent: user_agent, last_used, expires, geo_ip: null, asn: null,
    user_agent: {
      device: { brand: 'Other', family: 'Other', model: 'Other' },
      os: { family: 'Linux', major: '0', minor: '0', patch: '0', patch_minor: '0' },
      user_agent: { family: 'Firefox', major: '140', minor: '0', patch: '0' }, string: user_agent,
    },
  }
}
