import type { Account } from 'oidc-provider'
import type { Db } from '../../database/index.ts'
import { groupNamesOf } from '../groups/index.ts'
import { type Claims, findPerson } from '../people/index.ts'
import { standingOf } from '../second-factors/index.ts'

/** What an id token and an access token say of a person; null when they may not sign in. */
export async function claimsOf(db: Db, personId: string): Promise<Claims | null> {
  const person = await findPerson(db, personId)
  if (!person?.enabled) return null
  const { id, name, email, locale } = person
  return { sub: id, name, email, locale, groups: await groupNamesOf(db, id) }
}

export async function findAccount(db: Db, personId: string): Promise<Account | undefined> {
  const claims = await claimsOf(db, personId)
  if (!claims) return undefined
  return { accountId: personId, claims: async () => ({ ...claims }), standing: await standingOf(db, personId) }
}
