// Fresh access tokens, one refresh at a time for a session, over all replicas.
//
// The issuer rotates refresh tokens: using one twice ends the session. So one process shares one promise, and processes take
// turns on the row's lock. This is the one place where a remote call under a row lock is right: it is short (issuerTimeoutMs),
// it has a pool of its own, and nobody else has any business with that row meanwhile.
import type { Database } from '@dezky/database'
import type { Clock, Keyring, Logger } from '@dezky/runtime'
import type { Issuer } from '../oidc/issuer.ts'
import type { BffTables } from '../tables.ts'
import { rowToSession, sealContents } from './sealed-contents.ts'
import { IssuerUnavailable, SignedOut } from './session.errors.ts'
import type { NewTokens, Realm, SessionRow } from './session.store.ts'
import { deleteSession, findLiveSession, lockSession, replaceTokens } from './session.store.ts'
import type { Session } from './session.ts'
import { isAccessTokenLive } from './session.ts'

export interface Refresher {
  /** The session with an access token that will do. Throws SignedOut, or IssuerUnavailable once the old token is dead. */
  fresh(session: Session): Promise<Session>
  /** For a token that the platform API has refused: a newer one, or a throw as above. */
  renew(session: Session): Promise<Session>
}

export interface RefreshParts {
  /** Separate from the pool that serves requests: waiting for a lock must not starve those who need none. */
  db: Database<BffTables>
  keyring: Keyring
  realm: Realm
  issuer: Issuer
  clock: Clock
  log: Logger
  marginMs: number
}

/** After the issuer failed to answer, sessions whose token still lives do not ask it again for this long. */
const PAUSE_MS = 2_000

export function createRefresher(parts: RefreshParts): Refresher {
  const { clock, marginMs } = parts
  const inFlight = new Map<string, Promise<Session>>()
  let pausedUntil = 0

  function once(session: Session): Promise<Session> {
    const running = inFlight.get(session.id)
    if (running) return running
    const started = refresh(parts, session).finally(() => inFlight.delete(session.id))
    inFlight.set(session.id, started)
    return started
  }

  return {
    fresh: async (session) => {
      if (isAccessTokenLive(session, clock.now(), marginMs)) return session
      if (clock.now().getTime() < pausedUntil && isAccessTokenLive(session, clock.now())) return session
      return once(session).catch((error: unknown) => {
        if (!(error instanceof IssuerUnavailable) || !isAccessTokenLive(session, clock.now())) throw error
        pausedUntil = clock.now().getTime() + PAUSE_MS
        return session
      })
    },
    renew: session => once(session),
  }
}

async function refresh(parts: RefreshParts, seen: Session): Promise<Session> {
  let issued: NewTokens | undefined
  try {
    return await parts.db.transaction().execute(async (trx) => {
      const current = readBack(parts, await lockSession(trx, parts.realm, seen.id, parts.clock.now()))
      if (current.tokenVersion !== seen.tokenVersion) return current
      issued = await askIssuer(parts, current)
      return readBack(parts, await replaceTokens(trx, seen.id, seen.tokenVersion, issued))
    })
  }
  catch (error) {
    if (error instanceof SignedOut) throw error
    // The issuer has rotated but the transaction was lost: these tokens are the only ones left that work.
    const saved = issued && await replaceTokens(parts.db, seen.id, seen.tokenVersion, issued)
    return saved ? readBack(parts, saved) : afterFailure(parts, seen, error)
  }
}

async function askIssuer({ issuer, keyring }: RefreshParts, { id, tokens, profile }: Session): Promise<NewTokens> {
  const renewed = await issuer.refresh(tokens)
  return { ...sealContents(keyring, id, renewed.tokens, profile), access_expires_at: renewed.accessExpiresAt }
}

/** The lock may have been lost with its connection and another replica may have won: look once more before giving anything up. */
async function afterFailure(parts: RefreshParts, seen: Session, error: unknown): Promise<Session> {
  const row = await findLiveSession(parts.db, parts.realm, seen.id, parts.clock.now())
  if (row && row.token_version !== seen.tokenVersion) return readBack(parts, row)
  if (!isInvalidGrant(error)) {
    parts.log.warn({ err: error }, 'tokens could not be refreshed')
    throw new IssuerUnavailable(error)
  }
  await deleteSession(parts.db, parts.realm, seen.id, seen.tokenVersion)
  parts.log.info('the issuer no longer honours the refresh token; session ended')
  throw new SignedOut()
}

function readBack({ keyring }: RefreshParts, row: SessionRow | undefined): Session {
  const session = row && rowToSession(keyring, row)
  if (!session) throw new SignedOut()
  return session
}

function isInvalidGrant(error: unknown): boolean {
  return error instanceof Error && 'error' in error && error.error === 'invalid_grant'
}
