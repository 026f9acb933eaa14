// /core/tokens/: keys to this very interface, and those behind links that were given out.
import { randomBytes, randomUUID } from 'node:crypto'
import { notFound } from './api-error.ts'
import { choice, keyOf, moment, slug, text, truth } from './field-types.ts'
import { type Fields, nullable, readBody, required, ruled } from './fields.ts'
import { byText, contains, filtered, isTrue, page } from './query.ts'
import { shownUser } from './show-user.ts'
import { type State, valuesOf } from './state.ts'
import type { StoredToken, StoredUser } from './stored-people.ts'
import type { Asked, Routes, World } from './world.ts'

export function tokenRoutes(world: World): Routes {
  const { state } = world
  const found = ({ params }: Asked) => tokenAt(state, params['identifier'])
  const shown = (token: StoredToken) => shownToken(world, token)
  return {
    'GET /core/tokens/': ({ query }) => page(listed(state, query), query, { sizes: world.pages, show: shown }),
    'POST /core/tokens/': ({ body, caller }) => ({ status: 201, body: shown(write(state, blank(caller), body, true)) }),
    'GET /core/tokens/:identifier/': asked => ({ body: shown(found(asked)) }),
    'PUT /core/tokens/:identifier/': asked => ({ body: shown(write(state, found(asked), asked.body, true)) }),
    'PATCH /core/tokens/:identifier/': asked => ({ body: shown(write(state, found(asked), asked.body, false)) }),
    'DELETE /core/tokens/:identifier/': (asked) => {
      state.tokens.delete(found(asked).identifier)
      return { status: 204 }
    },
    'GET /core/tokens/:identifier/view_key/': asked => ({ body: { key: found(asked).key } }),
    'POST /core/tokens/:identifier/set_key/': (asked) => {
      const token = found(asked)
      const { key = token.key } = readBody<{ key: string }>(asked.body, { key: required(text()) }, { whole: true })
      state.tokens.put(token.identifier, { ...token, key })
      return { status: 204 }
    },
  }
}

function listed({ tokens, users }: State, query: URLSearchParams): StoredToken[] {
  const found = filtered(valuesOf(tokens), query, {
    identifier: ({ identifier }, value) => identifier === value,
    intent: ({ intent }, value) => intent === value,
    description: ({ description }, value) => description === value,
    managed: ({ managed }, value) => managed === value,
    expiring: ({ expiring }, value) => expiring === isTrue(value),
    user__username: ({ user }, value) => users.get(String(user))?.username === value,
    search: ({ identifier, description }, value) => contains(identifier, description)(value),
  })
  return found.toSorted(byText(({ identifier }) => identifier))
}

function blank({ pk: user }: StoredUser): StoredToken {
  return {
    pk: randomUUID(), identifier: '', key: randomBytes(30).toString('hex'), user, intent: 'api', description: '', expiring: true,
    expires: inADay(), managed: null,
  }
}

function inADay(): string {
  return new Date(Date.now() + 864e5).toISOString()
}

function write(state: State, before: StoredToken, body: unknown, whole: boolean): StoredToken {
  const read = readBody<StoredToken>(body, fieldsOf(state, before), { whole })
  // Whatever it was: one that is written without an intent is a key, and how long keys live is not the writer's to say.
  const token = { ...before, intent: 'api' as const, ...read }
  const expires = token.intent === 'api' ? inADay() : token.expires
  const kept = { ...token, expires: token.expiring ? expires : null }
  state.tokens.delete(before.identifier)
  state.tokens.put(kept.identifier, kept)
  return kept
}

function fieldsOf({ tokens, users }: State, before: StoredToken): Fields<StoredToken> {
  const isTaken = (identifier: string) => identifier !== before.identifier && tokens.get(identifier) !== undefined
  return {
    identifier: required(ruled(slug(255), value => isTaken(value) ? 'Token with this identifier already exists.' : null)),
    intent: ruled(choice('verification', 'api', 'recovery', 'app_password'), intent =>
      ['api', 'app_password'].includes(intent) ? null : `Invalid intent ${intent}`), user: keyOf(pk => users.get(pk)),
    description: text({ blank: true }), expires: nullable(moment()), expiring: truth(), managed: nullable(text()),
  }
}

function shownToken(world: World, { key, ...token }: StoredToken) {
  const user = world.state.users.get(String(token.user))
  return { ...token, user_obj: user ? shownUser(world, user, new URLSearchParams()) : null }
}

function tokenAt({ tokens }: State, identifier = ''): StoredToken {
  const token = tokens.get(identifier)
  if (!token) throw notFound('Token')
  return token
}

/** Whose key this is, as long as it opens anything. */
export function ownerOf({ tokens, users }: State, key: string): StoredUser | undefined {
  const token = valuesOf(tokens).find(candidate => candidate.key === key && candidate.intent === 'api')
  if (!token || (token.expires !== null && Date.parse(token.expires) < Date.now())) return undefined
  const user = users.get(String(token.user))
  return user?.is_active ? user : undefined
}
