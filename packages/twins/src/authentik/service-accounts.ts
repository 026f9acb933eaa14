// POST /core/users/service_account/: an account for a machine. Its token is a password for client credentials, no key to this interface.
import { randomBytes, randomUUID } from 'node:crypto'
import { invalid } from './api-error.ts'
import { moment, text, truth } from './field-types.ts'
import { readBody, required } from './fields.ts'
import { type State, valuesOf } from './state.ts'
import { blank, put } from './users.ts'
import type { Routes, World } from './world.ts'

interface Wanted { name: string, create_group: boolean, expiring: boolean, expires: string }

export function serviceAccountRoutes({ state }: World): Routes {
  return {
    'POST /core/users/service_account/': ({ body }) => {
      const fields = { name: required(text()), create_group: truth(), expiring: truth(), expires: moment() }
      const { name = '', create_group = false, ...term } = readBody<Wanted>(body, fields, { whole: true })
      requireFree(state, name, create_group)
      const groups = create_group ? [makeGroup(state, name)] : []
      const user = {
        ...blank(state), username: name, name, type: 'service_account' as const, path: 'goauthentik.io/service-accounts', groups,
        attributes: { 'goauthentik.io/user/token-expires': term.expiring ?? true },
      }
      put(state, user)
      const group = groups[0] === undefined ? {} : { group_pk: groups[0] }
      return { body: { username: name, token: makePassword(state, user, term), user_uid: user.uid, user_pk: user.pk, ...group } }
    },
  }
}

function requireFree({ users, groups }: State, name: string, withGroup: boolean): void {
  if (valuesOf(users).some(({ username }) => username === name)) throw invalid({ name: ['This field must be unique.'] })
  const isTaken = withGroup && valuesOf(groups).some(group => group.name === name)
  if (isTaken) throw invalid({ non_field_errors: ['A user/group with these details already exists'] })
}

function makeGroup({ groups }: State, name: string): string {
  const pk = randomUUID()
  groups.put(pk, { pk, name, is_superuser: false, parents: [], attributes: {} })
  return pk
}

type Term = Partial<Pick<Wanted, 'expiring' | 'expires'>>

function makePassword({ tokens }: State, { pk, username }: { pk: number, username: string }, { expiring = true, expires }: Term): string {
  const [identifier, key] = [`service-account-${username}-password`, randomBytes(30).toString('hex')]
  tokens.put(identifier, {
    pk: randomUUID(), identifier, key, user: pk, intent: 'app_password', description: '', expiring, managed: null,
    expires: expiring ? expires ?? new Date(Date.now() + 360 * 864e5).toISOString() : null,
  })
  return key
}
