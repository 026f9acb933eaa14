// The story of a session: it begins at a callback, is found by its cookie, is kept awake by its person, and ends.
import { createHash } from 'node:crypto'
import type { Database, Transaction } from '@dezky/database'
import type { Clock, Keyring } from '@dezky/runtime'
import type { BffTables } from '../tables.ts'
import { rowToSession, sealContents } from './sealed-contents.ts'
import type { Realm } from './session.store.ts'
import { deleteSession, findLiveSession, insertSession, touchSession } from './session.store.ts'
import type { Profile, Session, Tokens } from './session.ts'
import { idleDeadline, isTouchDue, newSessionSecret, sessionIdOf } from './session.ts'

export interface SignIn {
  subject: string
  sid: string | null
  profile: Profile
  tokens: Tokens
  accessExpiresAt: Date
  authTime: Date | null
  acr: string | null
  amr: string[]
  userAgent: string
}

export interface Sessions {
  /** Returns the secret for the cookie. The session that `replaces` belongs to ends in the same transaction. */
  begin(signIn: SignIn, replaces: string | undefined): Promise<string>
  find(secret: string | undefined): Promise<Session | null>
  /** Moves the idle deadline: call it for what a person does, not for what their browser does by itself. Returns how it then is. */
  keepAwake(session: Session): Promise<Session>
  end(session: Session): Promise<void>
}

export interface SessionParts {
  db: Database<BffTables>
  keyring: Keyring
  realm: Realm
  clock: Clock
}

export function createSessions(parts: SessionParts): Sessions {
  const { db, keyring, realm, clock } = parts
  return {
    begin: (signIn, replaces) => db.transaction().execute(trx => begin(trx, parts, signIn, replaces)),
    find: async (secret) => {
      if (!secret) return null
      const row = await findLiveSession(db, realm, sessionIdOf(secret), clock.now())
      const session = row ? rowToSession(keyring, row) : null
      if (!session) return null
      const idleExpiresAt = earlier(session.idleExpiresAt, idleDeadline(session.lastSeenAt, session.absoluteExpiresAt, realm.lifetimes()))
      return { ...session, idleExpiresAt }
    },
    keepAwake: async (session) => {
      const [now, lifetimes] = [clock.now(), realm.lifetimes()]
      if (!isTouchDue(session, now, lifetimes)) return session
      const idleExpiresAt = idleDeadline(now, session.absoluteExpiresAt, lifetimes)
      await touchSession(db, session.id, now, idleExpiresAt)
      return { ...session, idleExpiresAt }
    },
    end: session => deleteSession(db, realm, session.id),
  }
}

async function begin(trx: Transaction<BffTables>, parts: SessionParts, signIn: SignIn, replaces: string | undefined): Promise<string> {
  const { keyring, realm, clock } = parts
  const lifetimes = realm.lifetimes()
  const secret = newSessionSecret()
  const id = sessionIdOf(secret)
  const now = clock.now()
  const absolute = new Date(now.getTime() + lifetimes.absoluteSeconds * 1000)
  if (replaces) await deleteSession(trx, realm, sessionIdOf(replaces))
  await insertSession(trx, {
    id,
    issuer: realm.issuer,
    client_id: realm.clientId,
    subject: signIn.subject,
    sid: signIn.sid,
    created_at: now,
    last_seen_at: now,
    idle_expires_at: idleDeadline(now, absolute, lifetimes),
    absolute_expires_at: absolute,
    auth_time: signIn.authTime,
    acr: signIn.acr,
    amr: signIn.amr,
    user_agent_hash: createHash('sha256').update(signIn.userAgent).digest('base64url'),
    ...sealContents(keyring, id, signIn.tokens, signIn.profile),
    access_expires_at: signIn.accessExpiresAt,
  })
  return secret
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other
}
