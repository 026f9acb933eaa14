// The only place that builds things: pools, keys, the issuer, sessions. Closed in reverse order.
import { type Database, openDatabase } from '@dezky/database'
import { type Clock, createKeyring, createLogger, type Keyring, type Logger, systemClock } from '@dezky/runtime'
import { type BffConfig, type BffTuning, tuningOf } from './config/config.ts'
import { type Cookies, createCookies } from './http/cookies.ts'
import { createIssuer, type Issuer } from './oidc/issuer.ts'
import { createOpenStreams, type OpenStreams } from './session/open-streams.ts'
import { createRefresher, type Refresher } from './session/refresh.ts'
import { createSessions, type Sessions } from './session/session.service.ts'
import { findLiveIds, type Realm } from './session/session.store.ts'
import { followSessionLimits } from './session/session-limits.ts'
import { sweepRegularly } from './session/sweep.ts'
import type { BffTables } from './tables.ts'

export interface BffContext {
  config: BffConfig
  tuning: BffTuning
  clock: Clock
  log: Logger
  db: Database<BffTables>
  realm: Realm
  keyring: Keyring
  cookies: Cookies
  issuer: Issuer
  sessions: Sessions
  refresher: Refresher
  streams: OpenStreams
}

export interface BffOverrides {
  clock?: Clock
  log?: Logger
}

/** Four refreshes at once a process: each is one short call to the issuer, and a session has at most one. */
const REFRESH_CONNECTIONS = 4

export function createContext(config: BffConfig, stack: AsyncDisposableStack, overrides: BffOverrides = {}): BffContext {
  const tuning = tuningOf(config)
  const clock = overrides.clock ?? systemClock
  const log = overrides.log ?? createLogger({ name: config.surface })
  const db = pool(config, stack, 'sessions')
  const refreshDb = pool(config, stack, 'refresh', REFRESH_CONNECTIONS)
  const keyring = createKeyring(config.sessionKeys)
  const closing = new AbortController()
  const { platformApiUrl, surface } = config
  const limits = followSessionLimits({
    platformApiUrl, surface, most: config, clock, log, everyMs: tuning.limitsMs, signal: closing.signal,
  })
  const realm: Realm = { issuer: config.issuer, clientId: config.clientId, lifetimes: () => limits.current() }
  const issuer = createIssuer({ ...realm, clientSecret: config.clientSecret, timeoutMs: tuning.issuerTimeoutMs, clock, log })
  const findLive = (ids: string[]) => findLiveIds(db, realm, ids, clock.now())
  const streams = createOpenStreams({
    findLive, clock, log, checkMs: tuning.streamCheckMs, lingerMs: tuning.streamLingerMs, signal: closing.signal,
  })
  const sweeping = sweepRegularly({ db, clock, log, everyMs: tuning.sweepMs, signal: closing.signal })
  stack.defer(async () => {
    closing.abort()
    streams.closeAll()
    await Promise.all([sweeping, limits.done])
  })
  return {
    config, tuning, clock, log, db, realm, keyring, issuer, streams,
    cookies: createCookies(config.cookieName, config.publicUrl),
    sessions: createSessions({ db, keyring, realm, clock }),
    refresher: createRefresher({ db: refreshDb, keyring, realm, issuer, clock, log, marginMs: tuning.refreshMarginMs }),
  }
}

function pool(config: BffConfig, stack: AsyncDisposableStack, purpose: string, max?: number): Database<BffTables> {
  const db = openDatabase<BffTables>({ url: config.databaseUrl, applicationName: `${config.surface} ${purpose}`, max })
  // A connection that breaks while we hold it fails the query under way; its event must not end the process as well.
  db.pool.on('connect', client => client.on('error', () => undefined))
  stack.defer(() => db.destroy())
  return db
}
