// The only place where things are built and drivers are chosen.
import { dockerContainers } from '@dezky/containers/drivers/docker'
import { swarmContainers } from '@dezky/containers/drivers/swarm'
import { migrate, openDatabase } from '@dezky/database'
import { createEventStream } from '@dezky/events'
import { haproxyIngress } from '@dezky/ingress/drivers/haproxy'
import { nginxProxyManagerIngress } from '@dezky/ingress/drivers/nginx-proxy-manager'
import { traefikIngress } from '@dezky/ingress/drivers/traefik'
import { createReconciler, type ReconcilerOptions } from '@dezky/reconcile'
import { type Clock, createKeyring, createLogger, type Logger, systemClock } from '@dezky/runtime'
import { createDestinations } from '@dezky/runtime/outbound'
import type { Config } from './config/config.ts'
import type { Secrets } from './config/secrets.ts'
import { type DeployerTables, migrations } from './database/index.ts'
import { createAuthentication, makeFirstAdministrator, readAccountsSecret } from './features/accounts/index.ts'
import { plantSeed } from './features/configuration/index.ts'
import { createBadAnswers, createProbers, createProgress, createTranscripts } from './features/deployments/index.ts'
import { type ConnectHost, createHostConnections } from './features/hosts/index.ts'
import { housekeepingHandler, wakeHousekeeping } from './features/housekeeping/index.ts'
import { type ConnectIngress, createIngressConnections } from './features/ingresses/index.ts'
import { takeUpKeys } from './features/keys/index.ts'
import { followEvents, notificationHandler } from './features/notifications/index.ts'
import { reachabilityHandler, wakeReachability } from './features/reachability/index.ts'
import { hostHandler, stageHandler, wakeHosts, wakeStages, watchHosts } from './features/reconciliation/index.ts'
import { createRegistryConnections } from './features/registries/index.ts'
import { repositoryHandler, wakeRepositories } from './features/repositories/index.ts'
import { readInstallation } from './features/settings/index.ts'
import { statsHandler } from './features/stats/index.ts'
import { createTerminals } from './features/terminals/index.ts'
import type { Context, Services } from './services.ts'

/** Everything a test may put in the place of the real thing. */
export interface Overrides {
  clock?: Clock
  log?: Logger
  connectIngress?: ConnectIngress
  connectHost?: ConnectHost
  /** Where what nobody is to find in a log is shown. */
  show?: (line: string) => void
  /** How soon the loop tries again, and takes over from whoever died. */
  pace?: Pick<ReconcilerOptions<DeployerTables>, 'backOff' | 'leaseMs' | 'pollMs'>
}

const day = 86_400_000
/** Of the time to end in, what closing connections needs once nothing is at work. */
const closingMs = 3_000

export async function createContext(
  stack: AsyncDisposableStack, config: Config, secrets: Secrets, overrides: Overrides = {},
): Promise<Context> {
  const clock = overrides.clock ?? systemClock
  const log = overrides.log ?? createLogger({ name: 'deployer', level: config.logLevel })
  if (secrets.database.ownerUrl) await migrate(secrets.database.ownerUrl, migrations)
  const db = stack.use(openDatabase<DeployerTables>({ url: secrets.database.url, applicationName: 'deployer', max: 20 }))
  const keyring = createKeyring(secrets.keys)
  await takeUpKeys(db, keyring, log)
  await makeFirstAdministrator(db, { password: secrets.firstPassword, show: overrides.show ?? showOnce, now: clock.now() })
  if (config.seed) await plantSeed({ db, keyring, clock, log }, config.seed)
  const events = stack.use(createEventStream({ db, log }))
  const ending = new AbortController()
  const services: Services = {
    config, clock, log, keyring, db, events, stopping: ending.signal,
    hosts: stack.use(createHostConnections(db, keyring, overrides.connectHost ?? connectHost(await readInstallation(db)))),
    ingresses: stack.use(createIngressConnections(db, keyring, overrides.connectIngress ?? connectIngress)),
    authentication: createAuthentication(db, { secret: await readAccountsSecret(db, keyring), publicUrl: config.publicUrl }),
    registries: stack.use(createRegistryConnections(db, keyring)),
    destinations: createDestinations(config.notifications),
    probers: stack.use(createProbers(clock)),
    progress: createProgress(db, log),
    transcripts: stack.use(createTranscripts(db, log)),
    badAnswers: createBadAnswers(),
    outOfMemory: new Set(),
    terminals: stack.use(createTerminals()),
  }
  const reconciler = createReconciler({
    // A stage is worked on as long as its drain lasts, and none is to wait for another's.
    db, log, concurrency: { stage: 200, host: 20, repository: 4, stats: 100, notification: 50 }, timeoutMs: day, leaseMs: config.leaseMs,
    backOff: { firstMs: 500, mostMs: 15_000 }, ...overrides.pace,
    handlers: {
      stage: stageHandler(services), host: hostHandler(services), repository: repositoryHandler(services), stats: statsHandler(services),
      housekeeping: housekeepingHandler(services), notification: notificationHandler(services), reachability: reachabilityHandler(services),
    },
  })
  await wakeStages(db)
  await wakeHosts(db)
  await wakeRepositories(db)
  await wakeHousekeeping(db)
  await wakeReachability(db)
  reconciler.start()
  stack.use(reconciler)
  stack.use(watchHosts(services, () => reconciler.hint()))
  stack.use(followEvents(services, () => reconciler.hint()))
  async function rest(): Promise<void> {
    ending.abort()
    await reconciler.stop({ graceMs: Math.max(0, config.graceMs - closingMs) })
  }
  return { ...services, reconciler, rest }
}

function showOnce(line: string): void {
  process.stdout.write(line)
}

function connectHost(owner: string): ConnectHost {
  return ({ driver, endpoint }, tls) => {
    const options = { endpoint: 'socketPath' in endpoint ? endpoint : { ...endpoint, tls }, owner }
    return driver === 'swarm' ? swarmContainers(options) : dockerContainers(options)
  }
}

const connectIngress: ConnectIngress = ({ options }, password) => {
  if (options.driver === 'haproxy') return haproxyIngress(options)
  if (options.driver === 'traefik') return traefikIngress({ ...options, password })
  return nginxProxyManagerIngress({ ...options, secret: password ?? '' })
}
