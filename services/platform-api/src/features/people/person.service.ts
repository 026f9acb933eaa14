// Signing in makes a person known, and keeps what is known of them true.
import type { Me } from '@dezky/contracts'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Claims } from '../../http/tokens.ts'
import { appendAudit } from '../audit/index.ts'
import { AccountConflict, AccountIncomplete } from './person.errors.ts'
import { memberSignedIn } from './person.events.ts'
import type { StoredPerson } from './person.store.ts'
import { bindIdentity, findMe, insertPerson, lockPersonByIdentity, tenantsOfPerson, updateAtSignIn } from './person.store.ts'
import type { SignIn } from './person.ts'
import { nextAdminSource, saysPlatformAdmin } from './person.ts'

const signInResolutionMs = 60_000

/** The only place that writes down what the token's groups say. */
export async function signIn(db: PlatformDatabase, claims: Claims, requestId: string): Promise<Me> {
  const facts = toSignIn(claims)
  const personId = await inScope(db, workerScope(), trx => makeKnown(trx, facts, requestId))
  return findMe(db, personId)
}

async function makeKnown(trx: Scoped, facts: SignIn, requestId: string): Promise<string> {
  const person = await lockPersonByIdentity(trx, facts) ?? await register(trx, facts)
  const adminSource = nextAdminSource(person.adminSource, facts.platformAdmin)
  const now = new Date()
  const isRecent = person.lastSignInAt !== null && now.getTime() - person.lastSignInAt.getTime() < signInResolutionMs
  if (isRecent && person.name === facts.name && person.email === facts.email && person.adminSource === adminSource) return person.id
  await updateAtSignIn(trx, person.id, { name: facts.name, email: facts.email, adminSource, at: now })
  if (person.adminSource !== adminSource) await recordAdminChange(trx, person.id, adminSource !== null, requestId)
  if (person.lastSignInAt === null) await tellTenants(trx, person.id)
  return person.id
}

async function register(trx: Scoped, facts: SignIn): Promise<StoredPerson> {
  const id = await insertPerson(trx, facts)
  if (!id) throw new AccountConflict()
  await bindIdentity(trx, { issuer: facts.issuer, subject: facts.subject, personId: id, externalId: null })
  return { id, name: facts.name, email: facts.email, adminSource: null, lastSignInAt: null }
}

async function recordAdminChange(trx: Scoped, personId: string, granted: boolean, requestId: string): Promise<void> {
  await appendAudit(trx, {
    tenantId: null, actor: { kind: 'person', personId, requestId }, subject: `person:${personId}`,
    action: granted ? 'platform_admin.grant' : 'platform_admin.revoke', details: { source: 'directory' },
  })
}

async function tellTenants(trx: Scoped, personId: string): Promise<void> {
  for (const tenant of await tenantsOfPerson(trx, personId)) await memberSignedIn(trx, tenant, personId)
}

function toSignIn(claims: Claims): SignIn {
  const { issuer, subject, name, email } = claims
  if (!name || !email) throw new AccountIncomplete()
  const locale = claims.locale?.startsWith('da') ? 'da' : 'en'
  return { issuer, subject, name, email, locale, platformAdmin: saysPlatformAdmin(claims) }
}
