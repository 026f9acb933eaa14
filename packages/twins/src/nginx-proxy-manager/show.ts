// A proxy host as it is answered.
import type { StoredHost, StoredUser } from './state.ts'
import type { Dialect } from './version.ts'

export function shownHost({ is_deleted, trust_forwarded_proto, ...host }: StoredHost, dialect: Dialect, owner?: StoredUser): unknown {
  const shown = {
    ...host, ...dialect.knowsForwardedProto ? { trust_forwarded_proto } : {},
    ...owner ? { owner: shownUser(owner, host.created_on), certificate: null, access_list: null } : {},
  }
  return dialect.hasNumbersForTruths ? withNumbers(shown) : shown
}

function shownUser({ id, email }: StoredUser, since: string) {
  return { id, created_on: since, modified_on: since, is_disabled: false, email, name: email, nickname: email, avatar: '', roles: [] }
}

/** What is in `meta` is JSON, and stays as it is. */
function withNumbers(shown: Record<string, unknown>): unknown {
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]))
}
