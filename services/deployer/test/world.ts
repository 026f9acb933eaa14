// The deployer as it really runs: a real engine, a real registry, a real HAProxy, a database of its own.
import { type DeploymentState, projectConfigurationSchema, stageConfigurationSchema } from '@dezky/contracts/deployer'
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { type Engine, pushSampleImage, type Registry, type SampleImage, startEngine, startRegistry } from '@dezky/containers/testing'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { type HaproxyProcess, startHaproxy } from '@dezky/ingress/testing'
import { createLogger, newId } from '@dezky/runtime'
import { configFromEnv } from '../src/config/config.ts'
import { environment } from '../src/config/env.ts'
import { secretsFromEnv } from '../src/config/secrets.ts'
import type { Overrides } from '../src/context.ts'
import { type DeployerTables, migrations, type Trx } from '../src/database/index.ts'
import { requestImage } from '../src/features/deployments/request-deployment.ts'
import { readStage } from '../src/features/stages/stage.store.ts'
import { startDeployer } from '../src/service.ts'
import type { Context } from '../src/services.ts'

export interface World extends AsyncDisposable {
  engine: Engine
  registry: Registry
  proxy: HaproxyProcess
  database: TestDatabase<DeployerTables>
  /** What the process was started with. */
  env: Record<string, string>
  /** Everything the service has logged. */
  logged(): string
  context: Context
  hostId: string
  /** Pushes an image and answers its digest. */
  push(image: Partial<SampleImage> & { version: string }): Promise<{ repository: string, digest: string }>
  stage(wish?: StageWish): Promise<SeededStage>
  /** `also`: in the same transaction. */
  deploy(stageId: string, digest: string, also?: (trx: Trx, id: string) => Promise<void>): Promise<string>
  /** Once it has ended. */
  ended(deploymentId: string): Promise<DeploymentRow>
  deployed(stageId: string, digest: string): Promise<DeploymentRow>
  /** What the public address answers for this host name. */
  served(hostName: string): Promise<string>
}

export interface StageWish { repository?: string, project?: object, stage?: object }
export interface SeededStage { id: string, hostName: string, project: string }
type DeploymentRow = Awaited<ReturnType<typeof readRow>>

const pace = { leaseMs: 2_000, pollMs: 200, backOff: { firstMs: 100, mostMs: 500 } }

/** `idle`: the parts, without a deployer that works on them in this process. */
export async function startWorld({ idle = false, ...overrides }: Overrides & { idle?: boolean } = {}): Promise<World> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await testDatabase<DeployerTables>(migrations))
  const [engine, registry, proxy] = await Promise.all([startEngine(), startRegistry(), startHaproxy({ slots: 32 })])
  for (const part of [engine, registry, proxy]) stack.use(part)
  const lines: string[] = []
  const log = createLogger({ name: 'deployer', level: 'debug', destination: { write: line => void lines.push(line) } })
  const env = {
    DATABASE_URL: database.url, DEPLOYER_ID: `test-${randomBytes(4).toString('hex')}`, DEPLOYER_TOKEN: 'x'.repeat(40),
    DEPLOYER_KEYS: randomBytes(32).toString('base64'), PORT: '0', LEASE_SECONDS: '1',
  }
  const read = environment.read(env)
  const { hostId, ingressId } = await seedPlace(database, engine, proxy)
  const context = await startDeployer(stack, configFromEnv(read), secretsFromEnv(read), { log, pace, ...overrides })
  if (idle) await context.reconciler.stop()
  const { db } = database
  let projects = 0

  const world: World = {
    engine, registry, proxy, database, context, hostId, env, logged: () => lines.join(''),
    push: ({ version, ...image }) => pushSampleImage(registry, { name: 'team/app', tag: version, version, ...image }),
    async stage({ repository = `${registry.host}/team/app`, project = {}, stage = {} } = {}) {
      const name = `app${projects++}`
      const [projectId, id, now] = [newId(), newId(), new Date()]
      const times = { created_at: now, updated_at: now }
      await db.insertInto('projects').values({
        id: projectId, name, repository, configuration: JSON.stringify(projectConfigurationSchema.parse({ health: quick, ...project })), ...times,
      }).execute()
      await db.insertInto('stages').values({
        id, project_id: projectId, name: 'prod', position: 1, host_id: hostId, ingress_id: ingressId,
        configuration: JSON.stringify(stageConfigurationSchema.parse({ watchSeconds: 0, stopSeconds: 5, ...stage })), ...times,
      }).execute()
      return { id, hostName: `stage-prod-${name}.localhost`, project: name }
    },
    async deploy(stageId, digest, also) {
      const stage = await readStage(db, stageId)
      if (!stage) throw new Error('There is no such stage.')
      const asking = { kind: 'deploy' as const, by: 'test', now: new Date() }
      const id = await db.transaction().execute(async (trx) => {
        const requested = await requestImage(trx, stage, { digest, tag: null }, asking)
        await also?.(trx, requested.id)
        return requested.id
      })
      context.reconciler.hint()
      return id
    },
    async ended(deploymentId) {
      for (;;) {
        const row = await readRow(database, deploymentId)
        if (over.has(row.state)) return row
        await new Promise(resolve => setTimeout(resolve, 50))
      }
    },
    deployed: async (stageId, digest) => world.ended(await world.deploy(stageId, digest)),
    async served(hostName) {
      const { host, port } = proxy.options.publicAddress
      return new Promise((resolve, reject) => {
        request({ host, port, path: '/', headers: { host: hostName } }, (response) => {
          let body = ''
          response.setEncoding('utf8').on('data', (chunk: string) => body += chunk).on('end', () => resolve(body.trim()))
        }).on('error', reject).end()
      })
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
  return world
}

const quick = { kind: 'http', intervalMs: 50, inARow: 2, deadlineSeconds: 10 }
const over: ReadonlySet<DeploymentState> = new Set<DeploymentState>(['succeeded', 'failed', 'cancelled', 'superseded'])

async function readRow({ db }: TestDatabase<DeployerTables>, id: string) {
  const row = await db.selectFrom('deployments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const steps = await db.selectFrom('deployment_steps').selectAll().where('deployment_id', '=', id).orderBy('position').execute()
  return { ...row, steps }
}

async function seedPlace({ db }: TestDatabase<DeployerTables>, engine: Engine, proxy: HaproxyProcess) {
  const [hostId, ingressId, now] = [newId(), newId(), new Date()]
  const times = { created_at: now, updated_at: now }
  await db.insertInto('hosts').values({
    id: hostId, name: 'here', driver: 'docker', endpoint: JSON.stringify({ socketPath: engine.socketPath }), reach: 'network', network: 'dezky',
    address: '127.0.0.1', ...times,
  }).execute()
  await db.insertInto('ingresses').values({
    id: ingressId, name: 'front', driver: 'haproxy', options: JSON.stringify({ driver: 'haproxy', ...proxy.options }), ...times,
  }).execute()
  return { hostId, ingressId }
}
