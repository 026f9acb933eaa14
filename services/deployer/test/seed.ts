// Stages, releases and instances straight in the database, for what needs no engine.
import type { Containers } from '@dezky/containers'
import { stageConfigurationSchema } from '@dezky/contracts/deployer'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import type { Work } from '@dezky/reconcile'
import { type Clock, createLogger, newId } from '@dezky/runtime'
import { type DeployerTables, migrations, type Trx } from '../src/database/index.ts'
import type { HostConnections } from '../src/features/hosts/connections.ts'

export type Database = TestDatabase<DeployerTables>

export const emptyDatabase = (): Promise<Database> => testDatabase<DeployerTables>(migrations)
export const log = createLogger({ name: 'test', level: 'silent' })

export interface SeededPlace { hostId: string, stageId: string, path: { project: string, stage: string } }

let count = 0

export async function seedStage({ db }: Database, { keepReleases = 1 } = {}): Promise<SeededPlace> {
  const [hostId, ingressId, projectId, stageId] = [newId(), newId(), newId(), newId()]
  const name = `p${count++}`
  const times = { created_at: new Date(), updated_at: new Date() }
  await db.insertInto('hosts').values({
    id: hostId, name, driver: 'docker', endpoint: '{"socketPath":"/nowhere"}', reach: 'network', network: 'x', address: 'x', ...times,
  }).execute()
  await db.insertInto('ingresses').values({ id: ingressId, name, driver: 'haproxy', options: '{}', ...times }).execute()
  await db.insertInto('projects').values({ id: projectId, name, repository: 'example.com/app', configuration: '{}', ...times }).execute()
  const configuration = JSON.stringify(stageConfigurationSchema.parse({ keepReleases }))
  await db.insertInto('stages').values({
    id: stageId, project_id: projectId, name: 'prod', position: 1, host_id: hostId, ingress_id: ingressId, configuration, ...times,
  }).execute()
  return { hostId, stageId, path: { project: name, stage: 'prod' } }
}

export interface SeededRelease { id: string, deploymentId: string, digest: string }

/** One that was deployed, well, at some time, and is live from then on. */
export async function seedRelease(
  { db }: Database, { stageId }: SeededPlace, number: number, { at = new Date(), variables = {} } = {},
): Promise<SeededRelease> {
  const [id, deploymentId, digest] = [newId(), newId(), `sha256:${String(number).repeat(64)}`]
  const { live } = await db.selectFrom('stages').select('live_release_id as live').where('id', '=', stageId).executeTakeFirstOrThrow()
  await db.insertInto('releases').values({
    id, stage_id: stageId, number, repository: 'example.com/app', digest, configuration: JSON.stringify({ variables }), created_at: at,
  }).execute()
  await db.insertInto('deployments').values({
    id: deploymentId, stage_id: stageId, release_id: id, kind: 'deploy', state: 'succeeded', requested_by: 'test', requested_at: at,
    started_at: at, ended_at: at, previous_release_id: live,
  }).execute()
  await db.updateTable('stages').set({ live_release_id: id, last_release: number }).where('id', '=', stageId).execute()
  return { id, deploymentId, digest }
}

export async function seedInstances(
  { db }: Database, { hostId, stageId }: SeededPlace, release: SeededRelease, many: number,
): Promise<string[]> {
  const ids = Array.from({ length: many }, () => newId())
  await db.insertInto('instances').values(ids.map((id, at) => ({
    id, stage_id: stageId, release_id: release.id, deployment_id: release.deploymentId, host_id: hostId, number: at + 1, name: `i${at}`,
    wanted: 'running' as const, container_id: `container-${at}`, created_at: new Date(), updated_at: new Date(),
  }))).execute()
  return ids
}

/** Hosts that answer as they are told to. */
export function hostsThat(verbs: Partial<Containers>): HostConnections {
  const found = { host: { name: 'scripted' }, containers: verbs } as unknown as Awaited<ReturnType<HostConnections['of']>>
  return { of: async () => found, find: async () => found, [Symbol.asyncDispose]: async () => undefined }
}

export const at = (now: Date): Clock => ({ now: () => now, sleep: () => Promise.resolve() })

/** A run of a handler outside of the loop. */
export function workOn({ db }: Database, key = 'all'): Work<Trx> {
  return { key, generation: 1n, attempt: 1, signal: new AbortController().signal, commit: write => db.transaction().execute(write) }
}
