import { newId } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { type Instance, instanceName, type Wanted } from './instance.ts'

const columns = [
  'id', 'stage_id as stageId', 'release_id as releaseId', 'deployment_id as deploymentId', 'host_id as hostId', 'number', 'name', 'wanted',
  'container_id as containerId', 'address', 'port', 'moves', 'weight', 'in_route as inRoute',
] as const

/** Oldest first. */
export async function readInstances(db: Db, stageId: string): Promise<Instance[]> {
  return db.selectFrom('instances').select(columns).where('stage_id', '=', stageId).orderBy('number').execute()
}

export async function readInstanceIdsOfHost(db: Db, hostId: string): Promise<{ id: string, stageId: string }[]> {
  return db.selectFrom('instances').select(['id', 'stage_id as stageId']).where('host_id', '=', hostId).execute()
}

export interface NewInstances {
  stage: { id: string, name: string, projectName: string, hostId: string }
  release: { id: string, digest: string }
  deploymentId: string
  count: number
  now: Date
}

/** Numbers and rows for containers that are about to be made. */
export async function insertInstances(db: Db, { stage, release, deploymentId, count, now }: NewInstances): Promise<void> {
  const { last } = await db.updateTable('stages').set(eb => ({ last_instance: eb('last_instance', '+', count) }))
    .where('id', '=', stage.id).returning('last_instance as last').executeTakeFirstOrThrow()
  const common = {
    stage_id: stage.id, release_id: release.id, deployment_id: deploymentId, host_id: stage.hostId, wanted: 'running' as const,
    created_at: now, updated_at: now,
  }
  await db.insertInto('instances').values(Array.from({ length: count }, (_, at) => {
    const number = last - count + at + 1
    const name = instanceName({ project: stage.projectName, stage: stage.name, digest: release.digest, number })
    return { ...common, id: newId(), number, name }
  })).execute()
}

export async function wantInstances(db: Db, ids: string[], wanted: Wanted, now: Date): Promise<void> {
  if (ids.length === 0) return
  const unrouted = wanted === 'running' ? {} : { in_route: false }
  await db.updateTable('instances').set({ wanted, updated_at: now, ...unrouted }).where('id', 'in', ids).execute()
}

/** Takes over what an earlier deployment left warm. */
export async function takeOverInstances(db: Db, ids: string[], deploymentId: string, now: Date): Promise<void> {
  if (ids.length === 0) return
  await db.updateTable('instances').set({ wanted: 'running', deployment_id: deploymentId, updated_at: now })
    .where('id', 'in', ids).execute()
}

/** `address`: null while nobody can tell. */
export interface Seen { containerId: string, address: { host: string, port: number } | null }

/** Where the container is now; at another address it is another target. */
export async function noteWhereInstanceIs(db: Db, instance: Instance, seen: Seen, now: Date): Promise<Instance> {
  const { host: address, port } = seen.address ?? { host: instance.address, port: instance.port }
  const moved = instance.address !== null && (instance.address !== address || instance.port !== port)
  const next = { containerId: seen.containerId, address, port, moves: instance.moves + (moved ? 1 : 0) }
  await db.updateTable('instances').set({ container_id: next.containerId, address, port, moves: next.moves, updated_at: now })
    .where('id', '=', instance.id).execute()
  return { ...instance, ...next }
}

/** Exactly these get new requests, each its share. */
export async function routeTo(db: Db, stageId: string, weights: ReadonlyMap<string, number>, now: Date): Promise<void> {
  await db.updateTable('instances').set({ in_route: false, updated_at: now }).where('stage_id', '=', stageId).where('in_route', '=', true)
    .where('id', 'not in', [...weights.keys(), '00000000-0000-0000-0000-000000000000']).execute()
  for (const [id, weight] of weights) {
    await db.updateTable('instances').set({ in_route: true, weight, updated_at: now }).where('id', '=', id).execute()
  }
}
