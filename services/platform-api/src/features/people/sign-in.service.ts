// Signing in makes a person known, and keeps what is known of them true. The only place that writes down what a token's groups say.
import type { Me } from '@dezky/contracts'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Claims } from '../../http/tokens.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Keeping } from '../departures/index.ts'
import type { Announce } from '../outbox/index.ts'
import { findActing } from './acting.store.ts'
import { decideBinding } from './binding.ts'
import { AccountConflict, AccountDisabled, AccountIncomplete, SignedOut } from './person.errors.ts'
import { memberSignedIn, platformAdminChanged } from './person.events.ts'
import { bindIdentity, insertPerson } from './person.store.ts'
import type { AdminSource } from './person.ts'
import { isPlatformAdmin } from './person.ts'
import { saysPlatformAdmin } from './person.ts'
import { wakeTenantsOf } from './person.wake.ts'
import { secondFactorIn } from './person-row.ts'
import { wakeAccountOf } from './second-factor.store.ts'
import { followGroups } from './sign-in.groups.ts'
import type { StoredPerson } from './sign-in.store.ts'
import { findMe, lockHolder, lockPersonByIdentity, rememberSignIn, setSeen, tenantsOfPerson, updateAtSignIn } from './sign-in.store.ts'
import type { SignIn, Trust } from './sign-in.ts'
import { groupsCount, nextAdmin, nextProfile, vouchesForEmail } from './sign-in.ts'

const signInResolutionMs = 60_000
const longestName = 120

export interface SignInWorld {
  db: PlatformDatabase
  /** The issuer of the directory that the platform keeps people in. */
  directoryIssuer: string
  trustedEmailIssuers: string[]
  /** Welcomes whoever comes for the first time. */
  announce: Announce
  /** For those whom the directory's groups name no longer. */
  keeping: Keeping
}

type Request = Omit<Extract<Actor, { kind: 'person' }>, 'kind' | 'personId'>

/** Throws AccountIncomplete, AccountConflict, AccountDisabled or SignedOut. */
export async function signIn(world: SignInWorld, claims: Claims, request: Request): Promise<Me> {
  const { db, directoryIssuer, trustedEmailIssuers, announce, keeping } = world
  const said = toSignIn(claims)
  const trust = { ofEmail: trustedEmailIssuers.includes(said.issuer), ofDirectory: said.issuer === directoryIssuer }
  return inScope(db, workerScope(), async (trx) => {
    const person = await lockPersonByIdentity(trx, said) ?? await admit(trx, said, trust)
    if (person.disabled) throw new AccountDisabled()
    if (person.signedOutAt && said.issuedAt <= person.signedOutAt) throw new SignedOut()
    await keepTrue(trx, person, { said, trust, announce, keeping, actor: { kind: 'person', personId: person.id, ...request } })
    await remember(trx, person.id, said, request)
    const me = await findMe(trx, person.id)
    const actsHere = request.surface === 'portal' && isPlatformAdmin(me.platformAdmin ? person.adminSource : null, said.platformAdmin)
    return actsHere ? { ...me, memberships: [...me.memberships, ...await findActing(trx, person.id)] } : me
  })
}

interface Visit { said: SignIn, trust: Trust, announce: Announce, keeping: Keeping, actor: Actor }

async function keepTrue(trx: Scoped, person: StoredPerson, visit: Visit): Promise<void> {
  const { said, trust, announce, keeping, actor } = visit
  if (groupsCount(person.groupsAsOf, said)) {
    if (trust.ofDirectory) await followGroups(trx, person, said, { keeping, actor })
    if (person.groupsAsOf?.getTime() !== said.issuedAt.getTime()) await see(trx, person, said, trust)
  }
  const adminSource = nextAdmin(person.adminSource, person.groupsAsOf, said)
  await write(trx, person, { ...nextProfile(person, said, trust), adminSource })
  if (person.lastSignInAt === null) await greet(trx, announce, person.id)
  const change = { personId: person.id, was: person.adminSource, becomes: adminSource, actor }
  if (change.was !== change.becomes) await recordAdminChange(trx, change)
}

async function remember(trx: Scoped, personId: string, { authenticatedAt, methods }: SignIn, request: Request): Promise<void> {
  const { surface, address } = request
  if (authenticatedAt === null || surface === undefined) return
  await rememberSignIn(trx, { personId, surface, authenticatedAt, address: address ?? null, methods })
}

/** How they came says whether they have a second factor; where that is news, the directory is asked. */
async function see(trx: Scoped, person: StoredPerson, said: SignIn, trust: Trust): Promise<void> {
  await setSeen(trx, said)
  const told = trust.ofDirectory ? secondFactorIn(said.methods) : null
  if (told !== null && told !== person.secondFactor) await wakeAccountOf(trx, person.id)
}

type Facts = Pick<StoredPerson, 'name' | 'email' | 'locale' | 'emailTrusted' | 'adminSource'>

async function write(trx: Scoped, person: StoredPerson, next: Facts): Promise<void> {
  const now = new Date()
  const isRecent = person.lastSignInAt !== null && now.getTime() - person.lastSignInAt.getTime() < signInResolutionMs
  const changed = (Object.keys(next) as (keyof Facts)[]).some(fact => next[fact] !== person[fact])
  if (isRecent && !changed) return
  await updateAtSignIn(trx, person.id, { ...next, at: isRecent ? null : now, changed })
  // A tenant knows a newcomer by their own name once they have come.
  const isSame = (['name', 'email', 'emailTrusted'] as const).every(fact => next[fact] === person[fact])
  await wakeTenantsOf(trx, person.id, { addedSince: isSame ? person.lastSignInAt : null })
}

/** Somebody whom the issuer's subject did not name before. */
async function admit(trx: Scoped, said: SignIn, trust: Trust): Promise<StoredPerson> {
  const holder = await lockHolder(trx, said)
  const binding = decideBinding({ emailVerified: said.emailVerified, issuerTrusted: trust.ofEmail }, holder)
  const registered = binding === 'register' ? await register(trx, said, trust) : null
  const id = binding === 'bind' && holder ? holder.id : registered
  if (id) await bindIdentity(trx, { issuer: said.issuer, subject: said.subject, personId: id, externalId: null })
  // Without a place of their own they may still have come in twice at once.
  const person = await lockPersonByIdentity(trx, said)
  if (!person) throw new AccountConflict()
  if (id) await recordBinding(trx, person.id, said, binding)
  return person
}

async function register(trx: Scoped, said: SignIn, trust: Trust): Promise<string | null> {
  const { name, email, locale } = said
  return insertPerson(trx, { name, email, locale: locale ?? 'en', uninvited: true, emailTrusted: vouchesForEmail(said, trust) })
}

async function recordBinding(trx: Scoped, personId: string, { issuer }: SignIn, binding: string): Promise<void> {
  await appendAudit(trx, {
    tenantId: null, actor: { kind: 'system' }, action: `person.${binding}`, subject: `person:${personId}`, details: { issuer },
  })
}

interface AdminChange { personId: string, was: AdminSource, becomes: AdminSource, actor: Actor }

async function recordAdminChange(trx: Scoped, { personId, was, becomes, actor }: AdminChange): Promise<void> {
  await appendAudit(trx, {
    tenantId: null, actor, subject: `person:${personId}`, details: { source: 'directory' },
    before: { source: was }, after: { source: becomes },
    action: becomes ? 'platform_admin.grant' : 'platform_admin.revoke',
  })
  await platformAdminChanged(trx, becomes ? 'granted' : 'revoked', personId)
}

/** Somebody has come for the first time: their tenants hear of it, and they are told where to begin. */
async function greet(trx: Scoped, announce: Announce, personId: string): Promise<void> {
  const tenants = await tenantsOfPerson(trx, personId)
  for (const tenant of tenants) await memberSignedIn(trx, tenant, personId)
  const [first] = tenants
  if (first) await announce(trx, { kind: 'welcome', tenantId: first.id, to: { personId }, cause: 'first sign-in', facts: {} })
}

function toSignIn(claims: Claims): SignIn {
  const { issuer, subject, email, emailVerified, groups, methods, authenticatedAt } = claims
  const name = claims.name?.replaceAll('\0', '').slice(0, longestName)
  if (!name || !email) throw new AccountIncomplete()
  const locale = languageOf(claims.locale)
  // No token is from the future, whatever its issuer's clock says.
  const issuedAt = new Date(Math.min(claims.issuedAt.getTime(), Math.floor(Date.now() / 1000) * 1000))
  return {
    issuer, subject, name, email, emailVerified, locale, groups, methods, authenticatedAt, issuedAt,
    platformAdmin: saysPlatformAdmin(claims),
  }
}

function languageOf(locale: string | undefined): 'da' | 'en' | null {
  if (locale === undefined) return null
  return locale.startsWith('da') ? 'da' : 'en'
}
