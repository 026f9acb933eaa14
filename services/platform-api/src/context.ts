// The only place where things are built and drivers are chosen.
import { assertIsolation, migrate, openDatabase } from '@dezky/database'
import type { Directory } from '@dezky/directory'
import { authentik } from '@dezky/directory/drivers/authentik'
import { builtin } from '@dezky/directory/drivers/builtin'
import { createDns } from '@dezky/dns'
import { createEventStream } from '@dezky/events'
import type { Files } from '@dezky/files'
import { ocis } from '@dezky/files/drivers/ocis'
import type { Mail } from '@dezky/mail'
import { stalwart } from '@dezky/mail/drivers/stalwart'
import type { ReconcilerOptions } from '@dezky/reconcile'
import { createReconciler } from '@dezky/reconcile'
import type { Logger } from '@dezky/runtime'
import { createLogger, systemClock } from '@dezky/runtime'
import type { Mailer } from '@dezky/runtime/mailer'
import { smtpMailer } from '@dezky/runtime/mailer'
import { createDestinations, type Resolver } from '@dezky/runtime/outbound'
import type { Config } from './config/config.ts'
import { identityIssuer } from './config/directory.ts'
import type { Secrets } from './config/secrets.ts'
import type { PlatformDatabase, PlatformTables } from './database/index.ts'
import { migrations, scopedByWorker, sharedTables, workerScope } from './database/index.ts'
import { checkpointHandler, scheduleCheckpoints } from './features/checkpoints/index.ts'
import { dataExportHandler } from './features/data-exports/index.ts'
import { connectDeployer, type Deployer } from './features/deployments/index.ts'
import { domainHandler } from './features/domains/index.ts'
import { housekeepingHandler, scheduleHousekeeping } from './features/housekeeping/index.ts'
import { announcer, arrivalAnnouncer, composer, purgeNoticeHandler, schedulePurgeNotices, shower } from './features/notices/index.ts'
import { mailHandler, mailQueue } from './features/outbox/index.ts'
import { personHandler } from './features/people/index.ts'
import { driftPolicy, kindsOf, resourceHandlers } from './features/provisioning/index.ts'
import { seedDefaultTenant } from './features/seed/index.ts'
import { openSettings } from './features/settings/index.ts'
import { scheduleSubscriptions, subscriptionHandler } from './features/subscriptions/index.ts'
import { supportAccessHandler } from './features/support-access/index.ts'
import { tenantHandler } from './features/tenants/index.ts'
import { recordCalls, resolverPort, scheduleUpstreams, smtpPort, upstreamHandler } from './features/upstreams/index.ts'
import { createCipher, followEvents, webhookHandler } from './features/webhooks/index.ts'
import { createTokenVerifier, type TokenVerifier } from './http/tokens.ts'
import { installJobs, openJobs } from './jobs/jobs.ts'
import type { Services } from './services.ts'

/** Everything a test may put in the place of the real thing. */
export type Overrides = Partial<Pick<Services, 'directory' | 'dns' | 'mail' | 'files' | 'tokens' | 'log' | 'clock'>> & {
  resolve?: Resolver
  /** How soon the loop tries again, and takes over from whoever died. */
  pace?: Pick<ReconcilerOptions<PlatformTables>, 'backOff' | 'leaseMs'>
}

export async function createServices(
  stack: AsyncDisposableStack, config: Config, secrets: Secrets, overrides: Overrides = {},
): Promise<Services> {
  const log = overrides.log ?? createLogger({ name: 'platform-api', level: config.logLevel })
  const clock = overrides.clock ?? systemClock
  const db = await openPlatformDatabase(stack, secrets)
  const settings = stack.use(await openSettings({ db, fixed: config.fixed, log }))
  await seedDefaultTenant(db)
  await scheduleHousekeeping(db)
  await schedulePurgeNotices(db)
  await scheduleSubscriptions(db)
  await scheduleUpstreams(db)
  const calls = stack.use(recordCalls({ db, log }))
  const directory = calls.recorded('directory', stack.use(overrides.directory ?? openDirectory(config, secrets)))
  const mail = calls.recorded('mail', stack.use(overrides.mail ?? openMail(config, secrets)))
  const files = calls.recorded('files', stack.use(overrides.files ?? openFiles(config, secrets)))
  const events = stack.use(createEventStream({ db, log, scope: workerScope() }))
  const resolving = { servers: () => settings.current()['dns.resolvers'], timeoutMs: config.dns.timeoutMs }
  const dns = calls.recorded('dns', overrides.dns ?? createDns(resolving))
  const mailer = calls.recorded('smtp', stack.use(openMailer(config, secrets)))
  const upstreams = { directory, mail, files, smtp: smtpPort(mailer), dns: calls.recorded('dns', resolverPort(resolving)) }
  const outbox = await openOutbox(stack, { config, secrets, db, directory, log, clock, mailer, notify: () => events.notify() })
  const { announce } = outbox
  const onPersonReady = arrivalAnnouncer(announce, directory.issuer)
  const webhooks = { cipher: createCipher(secrets.secretsKey), destinations: createDestinations(config.webhooks, overrides.resolve) }
  const provisioning = { db, clock, events, directory, mail, files, drift: () => driftPolicy(settings.current()), onPersonReady }
  const kinds = kindsOf(provisioning)
  const resources = Object.entries(resourceHandlers(provisioning, kinds))
  const reconciler = createReconciler({
    db, log, scope: workerScope(), leaseMs: 10_000, ...overrides.pace,
    // Each kind has places of its own, so that no sick upstream takes another's; sending webhooks is waiting, mostly.
    concurrency: {
      ...Object.fromEntries(['tenant', 'person', ...resources.map(([kind]) => kind)].map(kind => [kind, config.reconcileConcurrency])),
      webhook: 32,
      // Each holds a moment of the database for as long as it takes.
      'data-export': 2,
    },
    handlers: {
      tenant: scopedByWorker(tenantHandler({ db, clock, events, issuer: directory.issuer, announce })),
      ...Object.fromEntries(resources.map(([kind, handler]) => [kind, scopedByWorker(handler)])),
      person: scopedByWorker(personHandler({ db, directory })),
      domain: scopedByWorker(domainHandler({
        db, dns, mail, dnsPolicy: config.dns.policy, clock, announce, notify: () => events.notify(),
      })),
      housekeeping: scopedByWorker(housekeepingHandler(settings)),
      'purge-notices': scopedByWorker(purgeNoticeHandler({ announce, clock })),
      ...await openCheckpoints(db, log, secrets),
      subscriptions: scopedByWorker(subscriptionHandler({ db, notify: () => events.notify() })),
      upstream: scopedByWorker(upstreamHandler({ ports: upstreams, clock, notify: () => events.notify() })),
      'data-export': scopedByWorker(dataExportHandler({ db, clock, notify: () => events.notify() })),
      'support-access': scopedByWorker(supportAccessHandler({ announce, notify: () => events.notify() })),
      webhook: scopedByWorker(webhookHandler({ db, ...webhooks, source: config.publicUrl })),
    },
  })
  reconciler.start()
  stack.use(reconciler)
  stack.use(followEvents({ db, events, reconciler, log }))
  const tokens = overrides.tokens ?? openTokens(config)
  const reached = { directory, dns, mail, files, upstreams, mailer, deployer: openDeployer(config, secrets) }
  return { config, log, clock, settings, db, events, reconciler, ...reached, tokens, outbox, kinds, webhooks }
}

function openTokens({ issuers, audiences, directory }: Config): TokenVerifier {
  return createTokenVerifier({ issuers, audiences: Object.values(audiences), rememberedAs: issuer => identityIssuer(directory, issuer) })
}

function openDirectory({ directory: { driver, url, issuer }, portalUrl }: Config, secrets: Secrets): Directory {
  if (driver === 'builtin') return builtin({ url, issuer, token: secrets.identityAdminToken ?? '' })
  return authentik({ url, issuer, token: secrets.authentikToken ?? '', surfaces: [{ url: portalUrl, application: 'dezky-portal' }] })
}

function openMail({ mail }: Config, { stalwartToken: apiKey }: Secrets): Mail | null {
  return mail && apiKey ? stalwart({ ...mail, apiKey }) : null
}

function openFiles({ files }: Config, { ocisToken: appToken }: Secrets): Files | null {
  return files && appToken ? ocis({ ...files, appToken }) : null
}

function openDeployer({ deployer }: Config, { deployerKey: key }: Secrets): Deployer | null {
  return deployer && key ? connectDeployer({ ...deployer, key }) : null
}

function openMailer({ smtp }: Config, { smtpUrl }: Secrets): Mailer | null {
  return smtp && smtpUrl ? smtpMailer({ smtpUrl, from: smtp.from }) : null
}

async function openPlatformDatabase(stack: AsyncDisposableStack, secrets: Secrets): Promise<PlatformDatabase> {
  if (secrets.databaseOwnerUrl) await migrate(secrets.databaseOwnerUrl, migrations)
  const db = stack.use(openDatabase<PlatformTables>({ url: secrets.databaseUrl, applicationName: 'platform-api', max: 20 }))
  await assertIsolation(db, { shared: sharedTables })
  return db
}

/** Without a key to sign with there are no checkpoints; the chains are kept all the same. */
async function openCheckpoints(
  db: PlatformDatabase, log: Logger, { auditSigningKey: key }: Secrets,
): Promise<Record<string, ReturnType<typeof scopedByWorker>>> {
  if (!key) {
    log.warn('AUDIT_SIGNING_KEY is not set: the audit trail gets no signed checkpoints')
    return {}
  }
  await scheduleCheckpoints(db)
  return { 'audit-checkpoints': scopedByWorker(checkpointHandler({ key, log })) }
}

interface OutboxParts extends Pick<Services, 'config' | 'db' | 'directory' | 'log' | 'clock' | 'mailer'> {
  secrets: Secrets
  notify: () => void
}

/** With SMTP, what is written to people is sent; without it, it is kept, and an invitation's link is handed out instead. */
async function openOutbox(stack: AsyncDisposableStack, parts: OutboxParts): Promise<Services['outbox']> {
  const { config, secrets, db, directory, log, clock, mailer, notify } = parts
  const { invitationSeconds: expiresInSeconds, support } = config
  const imprint = { portalUrl: config.portalUrl, support }
  const show = shower({ directory, imprint })
  if (!mailer || !config.smtp) return { jobs: null, announce: announcer(null, imprint), show }
  if (secrets.databaseOwnerUrl) await installJobs(secrets.databaseOwnerUrl, [mailQueue])
  const jobs = stack.use(await openJobs({ url: secrets.databaseUrl, onError: error => log.error({ err: error }, 'jobs failed') }))
  const compose = composer({ db, directory, clock, imprint, expiresInSeconds })
  const { messageHost } = config.smtp
  await jobs.work(mailQueue.name, mailHandler({ db, mailer, compose, messageHost, replyTo: support ?? undefined, notify }))
  return { jobs, announce: announcer(jobs, imprint), show }
}
