// The one place where things are built: configuration in, everything the features stand on out.
import { hkdfSync } from 'node:crypto'
import type Provider from 'oidc-provider'
import { type Database, migrate, openDatabase } from '@dezky/database'
import { type Clock, createLogger, type Logger, systemClock } from '@dezky/runtime'
import { type Mailer, smtpMailer } from '@dezky/runtime/mailer'
import type { Config } from './config/config.ts'
import type { Secrets } from './config/secrets.ts'
import { migrations } from './database/index.ts'
import type { IdentityTables } from './database/tables.ts'
import { ensureFirstOperator } from './features/groups/index.ts'
import { createKeyRing, rotationPolicy } from './features/keys/index.ts'
import { forgetOldLinks, type LinkContext } from './features/links/index.ts'
import { createProviderPages, createSessions, deleteExpired, holdProvider, type ProviderHolder, type Sessions } from './features/oidc/index.ts'
import { deleteOldChallenges, type SecondFactorContext } from './features/second-factors/index.ts'
import { createThrottle, type Throttle } from './features/throttle/index.ts'
import { assetAddresses, type Assets, readAssets } from './http/assets.routes.ts'
import { createVisits, type Visits } from './http/visit.ts'

export interface Context {
  config: Config
  secrets: Secrets
  clock: Clock
  log: Logger
  db: Database<IdentityTables>
  assets: Assets
  visits: Visits
  throttle: Throttle
  provider: () => Provider
  sessions: Sessions
  links: LinkContext
  mailer: Mailer | null
  secondFactors: SecondFactorContext
  /** Takes up rotated keys. */
  refreshKeys(): Promise<void>
  /** Removes what has expired. */
  tidy(): Promise<void>
}

export interface Overrides { clock?: Clock, log?: Logger, mailer?: Mailer }

export async function createContext(
  stack: AsyncDisposableStack, config: Config, secrets: Secrets, overrides: Overrides = {},
): Promise<Context> {
  const clock = overrides.clock ?? systemClock
  const log = overrides.log ?? createLogger({ name: 'identity', level: config.logLevel })
  if (config.database.ownerUrl) await migrate(config.database.ownerUrl, [migrations])
  const db = stack.use(openDatabase<IdentityTables>({ url: config.database.url, applicationName: 'identity' }))
  const assets = await readAssets()
  const visits = createVisits(config, assetAddresses(assets))
  const throttle = createThrottle(db, clock)
  const mailer = overrides.mailer ?? (config.mail ? stack.use(smtpMailer(config.mail)) : null)

  const ring = createKeyRing(db, { clock, encryptionKey: secrets.keyEncryptionKey, policy: rotationPolicy(config.lifetimes.signingKey) })
  const pages = createProviderPages({ db, config, visits })
  const holder: ProviderHolder = await holdProvider({ config, secrets, db, clock, throttle, pages }, ring, log)
  const sessions = createSessions({ db, provider: holder.current, clock, lifetimeSeconds: config.lifetimes.session, log })
  const surfaces = Object.values(config.surfaces).map(surface => surface.url)
  const links = { db, clock, issuer: config.issuer, surfaces }

  const secondFactors = {
    db, clock, log, throttle, mailer, passkeys: config.passkeys, encryptionKey: secrets.keyEncryptionKey,
    recoveryKey: keyFor('recovery codes', secrets.keyEncryptionKey),
  }

  const operator = await ensureFirstOperator(db, clock, { email: config.firstOperatorEmail, password: secrets.firstOperatorPassword })
  if (operator === 'weak') log.warn('ADMIN_PASSWORD is weaker than what other people are allowed to choose')

  return {
    config, secrets, clock, log, db, assets, visits, throttle, sessions, links, mailer, secondFactors,
    provider: holder.current,
    refreshKeys: holder.refresh,
    tidy: async () => {
      const hourAgo = new Date(clock.now().getTime() - 3_600_000)
      await Promise.all([deleteExpired(db, hourAgo), throttle.forgetPast(), forgetOldLinks(db, clock), deleteOldChallenges(db, hourAgo)])
    },
  }
}

/** One key for each use, so that none says anything of another. */
function keyFor(use: string, from: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', from, '', use, 32))
}
