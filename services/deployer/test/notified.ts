// A deployer that tells people of what happens, without an engine: what happens is written to the log as the features write it.
import { randomBytes } from 'node:crypto'
import type { CreateNotificationChannel, FailureCard, NotificationChannelAnswer, NotificationDelivery } from '@dezky/contracts/deployer'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { appendEvent, type Json } from '@dezky/events'
import { wake } from '@dezky/reconcile'
import { createLogger, newId } from '@dezky/runtime'
import { configFromEnv } from '../src/config/config.ts'
import { environment } from '../src/config/env.ts'
import { secretsFromEnv } from '../src/config/secrets.ts'
import { type DeployerTables, migrations } from '../src/database/index.ts'
import { startDeployer } from '../src/service.ts'
import { Api } from './api.ts'

export type Wish = Omit<Partial<CreateNotificationChannel>, 'options'> & { options: object }

export interface Notified extends AsyncDisposable {
  database: TestDatabase<DeployerTables>
  api: Api
  logged(): string
  /** What it has now, once more: another process on the same database. */
  replica(): Promise<AsyncDisposable>
  stop(): Promise<void>
  start(): Promise<void>
  /** A project with a stage; answers their ids. */
  project(name: string): Promise<Stage>
  channel(wish: Wish): Promise<NotificationChannelAnswer & { secret: string | null }>
  deliveries(channel: { name: string }): Promise<NotificationDelivery[]>
  /** Its next attempt is due. */
  letTimePass(channel: { id: string }): Promise<void>
  happens(type: string, subject: string, data: Json): Promise<string>
  /** A deployment of this stage comes to this end; answers the event's id. */
  deployment(stage: Stage, end?: End): Promise<string>
}

export interface Stage { projectId: string, stageId: string, project: string }

export interface End { state?: 'succeeded' | 'failed', tag?: string, failure?: FailureCard, reason?: string }

const pace = { leaseMs: 2_000, pollMs: 200, backOff: { firstMs: 100, mostMs: 500 } }

export async function startNotified(settings: Record<string, string> = {}): Promise<Notified> {
  const database = await testDatabase<DeployerTables>(migrations)
  const { db } = database
  const lines: string[] = []
  const log = createLogger({ name: 'deployer', level: 'debug', destination: { write: line => void lines.push(line) } })
  const env = {
    DATABASE_URL: database.url, DEPLOYER_TOKEN: randomBytes(24).toString('hex'), DEPLOYER_KEYS: randomBytes(32).toString('base64'),
    PORT: '0', PUBLIC_URL: 'https://deployer.example', NOTIFICATION_ALLOW_HTTP: 'true', NOTIFICATION_ALLOW_PRIVATE: 'true', ...settings,
  }
  const read = environment.read(env)
  let running = new AsyncDisposableStack()
  let [channels, releases] = [0, 0]

  async function startOne(stack: AsyncDisposableStack): Promise<string> {
    return (await startDeployer(stack, configFromEnv(read), secretsFromEnv(read), { log, pace })).url
  }

  const notified: Notified = {
    database, api: new Api(await startOne(running), env.DEPLOYER_TOKEN), logged: () => lines.join(''),
    async replica() {
      const stack = new AsyncDisposableStack()
      await startOne(stack)
      return stack
    },
    stop: () => running.disposeAsync(),
    async start() {
      running = new AsyncDisposableStack()
      notified.api = new Api(await startOne(running), env.DEPLOYER_TOKEN)
    },
    async project(name) {
      const [projectId, hostId, ingressId, stageId] = [newId(), newId(), newId(), newId()]
      const times = { created_at: new Date(), updated_at: new Date() }
      const host = { id: hostId, name, driver: 'docker' as const, endpoint: '{"socketPath":"/nowhere"}', reach: 'network' as const }
      await db.insertInto('hosts').values({ ...host, network: 'x', address: 'x', ...times }).execute()
      await db.insertInto('ingresses').values({ id: ingressId, name, driver: 'haproxy', options: '{}', ...times }).execute()
      const project = { id: projectId, name, repository: `example.com/${name}`, configuration: '{}' }
      await db.insertInto('projects').values({ ...project, ...times }).execute()
      await db.insertInto('stages').values({
        id: stageId, project_id: projectId, name: 'prod', position: 1, host_id: hostId, ingress_id: ingressId, configuration: '{}',
        ...times,
      }).execute()
      return { projectId, stageId, project: name }
    },
    channel: wish => notified.api.post('/notification-channels', { name: `channel-${channels++}`, ...wish }),
    deliveries: async ({ name }) =>
      (await notified.api.get<{ items: NotificationDelivery[] }>(`/notification-channels/${name}/deliveries`)).items,
    async letTimePass({ id }) {
      await db.updateTable('notification_deliveries').set({ next_attempt_at: new Date() })
        .where('channel_id', '=', id).where('state', '=', 'waiting').execute()
      await db.transaction().execute(trx => wake(trx, { kind: 'notification', key: id }))
    },
    happens: (type, subject, data) => db.transaction().execute(trx => appendEvent(trx, { type, tenantId: null, subject, data })),
    async deployment({ stageId, projectId }, { state = 'succeeded', tag = 'v1', failure, reason } = {}) {
      const [id, releaseId, number] = [newId(), newId(), ++releases]
      const variables = Object.fromEntries((await db.selectFrom('variables').select(['id', 'name']).where('project_id', '=', projectId)
        .execute()).map(variable => [variable.name, variable.id]))
      const now = new Date()
      await db.insertInto('releases').values({
        id: releaseId, stage_id: stageId, number, repository: 'example.com/shop', digest: `sha256:${'ab'.repeat(32)}`, tag,
        configuration: JSON.stringify({ variables }), created_at: now,
      }).execute()
      await db.insertInto('deployments').values({
        id, stage_id: stageId, release_id: releaseId, kind: 'deploy', state, requested_by: 'administrator', requested_at: now,
        started_at: now, ended_at: now, failure: failure ? JSON.stringify(failure) : null, reason: reason ?? null,
      }).execute()
      return notified.happens('deployment.changed', `deployment:${id}`, { deploymentId: id, releaseId, stageId, projectId, state })
    },
    async [Symbol.asyncDispose]() {
      await running.disposeAsync()
      await database[Symbol.asyncDispose]()
    },
  }
  return notified
}

/** That an instance crashed, with what it wrote. */
export function crashCard(text: string, message = 'It ended with code 3.'): FailureCard {
  const line = { at: new Date().toISOString(), stream: 'stderr' as const, text }
  const instance = { name: 'shop-prod-1', state: 'exited', exitCode: 3, outOfMemory: false, restarts: 0, error: null, probes: [] }
  return { code: 'crashed', message, step: 'start', instances: [{ ...instance, lines: [line] }] }
}
