// The story of a start: look before touching, bring everything up side by side, keep it up, take it down in reverse.
import { buildApps, type BuiltName } from './build.ts'
import { type DataDirectory, openDataDirectory } from './data-directory.ts'
import { makeDeployerKey, readDeployerKey } from './deployer-key.ts'
import { findEngine, writeDeployerSeed } from './engine.ts'
import { describeEnvironments } from './environments.ts'
import { createFleet, type Fleet } from './fleet.ts'
import { lacksDeployerAccount, lacksOperator } from './migrations.ts'
import { planPorts, type PortPlan, requireFreePorts } from './ports.ts'
import { type DatabaseServer, embeddedServer, givenServer, openDatabases } from './postgres.ts'
import { deployerSeed, planProcesses, type ProcessName, processNames, type Surroundings, urls } from './processes.ts'
import { removeRunFile, writeRunFile } from './run-file.ts'
import { keepSecrets, type Secrets } from './secrets.ts'
import { rolesOfTwins, upstreams } from './twins.ts'
import type { CloudVariables } from './variables.ts'

export interface CloudOptions {
  root: string
  dataDirectory: string
  variables: CloudVariables
  given: Record<string, string | undefined>
  watch: boolean
  /** Ends the start, wherever it is. */
  signal: AbortSignal
  say(line: string): void
  /** The cloud cannot be kept running; the sentence says why. */
  giveUp(sentence: string): void
}

export interface Cloud {
  data: DataDirectory
  ports: PortPlan
  secrets: Secrets
  firstStart: boolean
  database: DatabaseServer
}

/** Resolves when everything is ready. What was begun is on `stack`, also when this rejects. */
export async function startCloud(options: CloudOptions, stack: AsyncDisposableStack): Promise<Cloud> {
  const { root, variables, signal } = options
  const engine = await findEngine(options.given)
  const ports = planPorts(variables, rolesOfTwins(options.given), { deploys: engine !== null })
  const data = openDataDirectory(options.dataDirectory)
  stack.defer(() => data.lock.release())
  const { postgres: _, ...ofProcesses } = ports
  await requireFreePorts(ofProcesses)
  removeRunFile(data.runFile)
  const { secrets, made } = keepSecrets(data.secrets, variables)

  if (engine) writeDeployerSeed(deployerSeed(data.path), engine)
  const names = processNames.filter(name => name !== 'deployer' || engine !== null)
  const apps: BuiltName[] = engine ? ['portal', 'operator', 'deployer'] : ['portal', 'operator']
  const [{ database, databases, needsOperator, needsDeployerAccount }] = await together([
    openServer(data, options, stack).then(server => openDatabasesOn(server, names)),
    options.watch ? Promise.resolve() : buildApps(apps, { root, logs: data.logs, signal, say: options.say }),
  ])
  const surroundings: Surroundings = {
    root, data: data.path, ports, secrets, databases, adminPassword: needsOperator ? adminPasswordOf(secrets, variables) : null,
    deployerPassword: needsDeployerAccount ? adminPasswordOf(secrets, variables) : null,
    deployerApiKey: needsDeployerAccount ? null : readDeployerKey(data.deployerKey),
    given: options.given, known: namesOfVariables(), watch: options.watch,
  }
  signal.throwIfAborted()
  const cloud = { data, ports, secrets, database, firstStart: made }
  const fleet = superviseIn(cloud, options, stack)
  if (engine) surroundings.deployerApiKey ??= await deployerFirst(fleet, surroundings, data)
  await fleet.raise(planProcesses(surroundings))
  fleet.publish()
  return cloud
}

/** Who it lets in it says itself, so it is asked before the platform is told. */
async function deployerFirst(fleet: Fleet, surroundings: Surroundings, { deployerKey }: DataDirectory): Promise<string> {
  await fleet.raise(planProcesses(surroundings).filter(({ name }) => name === 'deployer'))
  return makeDeployerKey(deployerKey, { url: urls(surroundings.ports).deployer ?? '', token: surroundings.secrets.deployerToken })
}

/** Like Promise.all, but nothing is still under way when it rejects: what was begun can then be ended. */
async function together<Results extends unknown[]>(work: { [K in keyof Results]: Promise<Results[K]> }): Promise<Results> {
  await Promise.allSettled(work)
  return Promise.all(work) as Promise<Results>
}

async function openServer(data: DataDirectory, { variables, say }: CloudOptions, stack: AsyncDisposableStack): Promise<DatabaseServer> {
  if (variables.DATABASE_URL) return givenServer(variables.DATABASE_URL)
  const server = await embeddedServer(data.postgres, variables.POSTGRES_PORT, say)
  stack.defer(() => server.stop())
  return server
}

async function openDatabasesOn(database: DatabaseServer, names: readonly ProcessName[]) {
  const databases = await openDatabases(database.adminUrl, names)
  const { identity, deployer } = databases
  const lacking = [lacksOperator(identity), deployer ? lacksDeployerAccount(deployer) : Promise.resolve(false)] as const
  const [needsOperator, needsDeployerAccount] = await Promise.all(lacking)
  return { database, databases, needsOperator, needsDeployerAccount }
}

function namesOfVariables(): Record<ProcessName, string[]> {
  const described = describeEnvironments()
  const entries = processNames.map(name => [name, described[name].map(variable => variable.name)] as const)
  return Object.fromEntries(entries) as Record<ProcessName, string[]>
}

/** Only the first start makes the operator; later a password from the environment means nothing. */
function adminPasswordOf({ admin }: Secrets, { ADMIN_PASSWORD }: CloudVariables): string | null {
  return admin.password ?? ADMIN_PASSWORD ?? null
}

/** Tells where everything is once all is ready, and keeps it true. */
function superviseIn(cloud: Cloud, options: CloudOptions, stack: AsyncDisposableStack): Fleet & { publish(): void } {
  const pids: Record<string, number> = {}
  let ready = false
  const tell = () => {
    if (ready) writeRunFile(cloud.data.runFile, contentsOf(cloud, options, pids))
  }
  cloud.database.onRestart(tell)
  const fleet = createFleet({
    logs: cloud.data.logs, readyWithinMs: options.watch ? 180_000 : 60_000, signal: options.signal,
    onStart(name, pid) {
      pids[name] = pid
      tell()
    },
    onDeath: options.say, onGivingUp: options.giveUp,
  }, stack)
  return {
    ...fleet,
    publish() {
      stack.defer(() => {
        ready = false
        removeRunFile(cloud.data.runFile)
      })
      ready = true
      tell()
    },
  }
}

function contentsOf({ ports, secrets, database }: Cloud, { variables, given }: CloudOptions, pids: Record<string, number>) {
  const postgres = database.pid()
  const { mail, files } = upstreams(ports, given)
  return {
    ready: true as const,
    urls: { ...urls(ports), mail: mail.url, files: files.url },
    admin: { email: secrets.admin.email, password: adminPasswordOf(secrets, variables) },
    pids: { start: process.pid, ...postgres ? { postgres } : {}, ...pids },
  }
}
