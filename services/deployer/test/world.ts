// The deployer as it really runs: a real engine, a real registry, a real HAProxy, a database of its own; spoken to through its API.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { createServer } from 'node:net'
import type { ObservedInstance } from '@dezky/containers'
import {
  canRunContainers, canRunNodes, type Engine, pushSampleImage, type Registry, type SampleImage, startEngine, startRegistry, startSwarm,
} from '@dezky/containers/testing'
import type { DeploymentDetails, HostAnswer, StageAnswer, StepName } from '@dezky/contracts/deployer'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { haproxy, type Proxy, startProxy } from '@dezky/ingress/testing'
import { createLogger } from '@dezky/runtime'
import { configFromEnv } from '../src/config/config.ts'
import { environment } from '../src/config/env.ts'
import { secretsFromEnv } from '../src/config/secrets.ts'
import type { Overrides } from '../src/context.ts'
import { type DeployerTables, migrations } from '../src/database/index.ts'
import { startDeployer } from '../src/service.ts'
import type { Context } from '../src/services.ts'
import { Api } from './api.ts'

/** Whether this machine has what a world is made of. */
export const canRun = canRunContainers && haproxy !== null
export const canRunCluster = canRunNodes && haproxy !== null

export interface World extends AsyncDisposable {
  engine: Engine
  registry: Registry
  proxy: Proxy
  database: TestDatabase<DeployerTables>
  /** What the process was started with. */
  env: Record<string, string>
  /** Everything the service has logged. */
  logged(): string
  context: Context
  url: string
  api: Api
  hostId: string
  /** Pushes an image and answers its digest. */
  push(image: Partial<SampleImage> & { version: string }): Promise<{ repository: string, digest: string }>
  stage(wish?: StageWish): Promise<SeededStage>
  /** Asks for it, and answers the deployment's id. */
  deploy(stage: SeededStage, wanted: string | object): Promise<string>
  /** Once this step of it is at work. */
  reached(deploymentId: string, step: StepName): Promise<void>
  /** Once it has ended; who measures looks seldom, for looking takes time of it. */
  ended(deploymentId: string, everyMs?: number): Promise<DeploymentDetails>
  deployed(stage: SeededStage, wanted: string | object): Promise<DeploymentDetails>
  /** What the public address answers for this host name. */
  served(hostName: string): Promise<string>
  /** Whoever is held at `/cgi-bin/hold` of this stage is answered. */
  letGo(stage: SeededStage): Promise<void>
  /** The states of the containers a project has. */
  containersOf(stage: SeededStage): Promise<string[]>
}

export interface StageWish { repository?: string, project?: object, stage?: object }
export interface SeededStage { id: string, hostName: string, project: string, path: string }

const pace = { leaseMs: 2_000, pollMs: 200, backOff: { firstMs: 100, mostMs: 500 } }
const over = new Set<string>(['succeeded', 'failed', 'cancelled', 'superseded'])
const quick = { kind: 'http', intervalMs: 50, inARow: 2, deadlineSeconds: 10 }

/** What the registry shows when it tells of a push. */
export const hookSecret = 'only-for-tests-0123456789'

/**
 * `idle`: the parts and the API, without anybody who works on what is asked for. `notifies`: the registry tells of what is pushed.
 * `dataRoot`: where the engine keeps its data. `cluster`: the engine is the manager of a swarm. `environment`: what else the process is
 * started with.
 */
export interface WorldOptions extends Overrides {
  idle?: boolean
  notifies?: boolean
  dataRoot?: string
  cluster?: boolean
  environment?: Record<string, string>
}

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { idle = false, notifies = false, dataRoot, cluster = false, environment: more = {}, ...overrides } = options
  const stack = new AsyncDisposableStack()
  const database = stack.use(await testDatabase<DeployerTables>(migrations))
  const port = notifies ? await freePort() : 0
  const notifications = { url: `http://127.0.0.1:${port}/hooks/local`, headers: { authorization: `Bearer ${hookSecret}` } }
  const swarm = cluster ? stack.use(await startSwarm()) : null
  const [engine, registry, proxy] = await Promise.all([
    swarm?.manager.engine ?? startEngine(dataRoot === undefined ? {} : { dataRoot }),
    startRegistry({ ...notifies ? { notifications } : {}, ...swarm ? { address: swarm.address } : {} }),
    startProxy({ slots: 32 }),
  ])
  for (const part of swarm ? [registry, proxy] : [engine, registry, proxy]) stack.use(part)
  const lines: string[] = []
  const log = createLogger({ name: 'deployer', level: 'debug', destination: { write: line => void lines.push(line) } })
  const env = { ...environmentFor(database, port), ...more }
  const read = environment.read(env)
  const { context, url } = await startDeployer(stack, configFromEnv(read), secretsFromEnv(read), { log, pace, ...overrides })
  if (idle) await context.reconciler.stop()
  const api = new Api(url, env.DEPLOYER_TOKEN)
  const { id: hostId } = await seedPlaces(api, { engine, registry, proxy }, cluster ? onCluster : {})
  let projects = 0

  const world: World = {
    engine, registry, proxy, database, context, url, api, hostId, env, logged: () => lines.join(''),
    push: ({ version, ...image }) => pushSampleImage(registry, { name: 'team/app', tag: version, version, ...image }),
    async stage({ repository = `${registry.host}/team/app`, project = {}, stage = {} } = {}) {
      const name = `app${projects++}`
      await api.post('/projects', { name, repository, configuration: { health: quick, ...project } })
      const configuration = { watchSeconds: 0, stopSeconds: 5, ...stage }
      const { id } = await api.post<StageAnswer>(`/projects/${name}/stages`, { name: 'prod', host: 'here', ingress: 'front',
        configuration })
      return { id, hostName: `stage-prod-${name}.localhost`, project: name, path: `/projects/${name}/stages/prod` }
    },
    async deploy({ path }, wanted) {
      const body = typeof wanted === 'string' ? { digest: wanted } : wanted
      return (await api.post<DeploymentDetails>(`${path}/deployments`, body)).id
    },
    async reached(id, step) {
      const isAt = ({ steps }: DeploymentDetails) => steps.some(({ name, state }) => name === step && state === 'running')
      const found = await lookAt(id, deployment => over.has(deployment.state) || isAt(deployment))
      if (over.has(found.state)) throw new Error(`The deployment has ${found.state}, ${step} was not seen: ${found.failure?.message}`)
    },
    ended: (id, everyMs) => lookAt(id, ({ state }) => over.has(state), everyMs),
    deployed: async (stage, wanted) => world.ended(await world.deploy(stage, wanted)),
    served: hostName => ask(proxy.options.publicAddress, hostName),
    async letGo(stage) {
      const addresses = (await containersOf(stage)).flatMap(({ address }) => address ?? [])
      await Promise.all(addresses.map(({ host, port }) => fetch(`http://${host}:${port}/cgi-bin/go`)))
    },
    containersOf: async stage => (await containersOf(stage)).map(({ state }) => state).sort(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
  return world

  async function containersOf({ project }: SeededStage): Promise<ObservedInstance[]> {
    const { containers } = await context.hosts.of(hostId)
    return (await containers.list()).filter(({ labels }) => labels['dezky.project'] === project)
  }

  async function lookAt(id: string, is: (deployment: DeploymentDetails) => boolean, everyMs = 50): Promise<DeploymentDetails> {
    for (;;) {
      const deployment = await api.get<DeploymentDetails>(`/deployments/${id}`)
      if (is(deployment)) return deployment
      await new Promise(resolve => setTimeout(resolve, everyMs))
    }
  }
}

function environmentFor({ url }: TestDatabase<DeployerTables>, port: number) {
  return {
    DATABASE_URL: url, DEPLOYER_TOKEN: randomBytes(24).toString('hex'),
    DEPLOYER_KEYS: randomBytes(32).toString('base64'), ADMIN_PASSWORD: randomBytes(12).toString('hex'), PORT: String(port),
    LEASE_SECONDS: '1',
  }
}

const onCluster = { driver: 'swarm', reach: 'publish', address: '0.0.0.0' }

async function seedPlaces(
  api: Api, { engine, registry, proxy }: Pick<World, 'engine' | 'registry' | 'proxy'>, host: object,
): Promise<HostAnswer> {
  await api.post('/registries', { name: 'local', host: registry.host, insecure: true, hookSecret })
  await api.post('/ingresses', { name: 'front', options: { driver: 'haproxy', ...proxy.options } })
  return api.post<HostAnswer>('/hosts', { name: 'here', endpoint: { socketPath: engine.socketPath }, ...host })
}

/** Free a moment ago: the registry is told where the deployer will listen before it does. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** What a public address answers for a host name. */
export function ask({ host, port }: { host: string, port: number }, hostName: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ host, port, path: '/', headers: { host: hostName } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => body += chunk).on('end', () => resolve(body.trim()))
    }).on('error', reject).end()
  })
}
