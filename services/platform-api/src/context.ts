// The only place where things are built and drivers are chosen.
import { assertIsolation, migrate, openDatabase } from '@dezky/database'
import { builtin } from '@dezky/directory/drivers/builtin'
import { createEventStream } from '@dezky/events'
import { createReconciler } from '@dezky/reconcile'
import { createLogger } from '@dezky/runtime'
import type { Logger } from '@dezky/runtime'
import type { Config } from './config/config.ts'
import type { Secrets } from './config/secrets.ts'
import { migrations, sharedTables, workerScope } from './database/index.ts'
import type { PlatformDatabase, PlatformTables } from './database/index.ts'
import { seedDefaultTenant } from './features/seed/index.ts'
import { tenantHandler } from './features/tenants/index.ts'
import type { NotConfigured } from './features/tenants/index.ts'
import { createTokenVerifier } from './http/tokens.ts'
import type { Services } from './services.ts'

/** Everything a test may put in the place of the real thing. */
export type Overrides = Partial<Pick<Services, 'directory' | 'tokens' | 'log'>>

export async function createServices(stack: AsyncDisposableStack, config: Config, secrets: Secrets, overrides: Overrides = {}): Promise<Services> {
  const log = overrides.log ?? createLogger({ name: 'platform-api', level: config.logLevel })
  const db = await openPlatformDatabase(stack, secrets)
  await seedDefaultTenant(db)
  const directory = stack.use(overrides.directory ?? builtin({
    url: config.directory.url, issuer: config.issuers[0] ?? config.directory.url, token: secrets.identityAdminToken }))
  const events = stack.use(createEventStream({ db, log, scope: workerScope() }))
  const reconciler = createReconciler({
    db, log, scope: workerScope(), concurrency: config.reconcileConcurrency,
    handlers: { tenant: tenantHandler({ db, directory, events, notConfigured: notConfigured(config) }) },
  })
  reconciler.start()
  stack.defer(() => reconciler.stop())
  const tokens = overrides.tokens ?? createTokenVerifier({ issuers: config.issuers, audiences: Object.values(config.audiences) })
  return { config, log, db, events, reconciler, directory, tokens }
}

async function openPlatformDatabase(stack: AsyncDisposableStack, secrets: Secrets): Promise<PlatformDatabase> {
  await migrate(secrets.databaseOwnerUrl, migrations)
  const db = stack.use(openDatabase<PlatformTables>({ url: secrets.databaseUrl, applicationName: 'platform-api', max: 20 }))
  await assertIsolation(db, { shared: sharedTables })
  return db
}

function notConfigured(config: Config): NotConfigured {
  return {
    ...(config.mail ? {} : { 'mail.domain': 'Mail is not configured: STALWART_URL is not set.' }),
    ...(config.files ? {} : { 'files.space': 'Files are not configured: OCIS_URL is not set.' }),
  }
}
