import { sql } from 'kysely'
import type { InstanceStatus } from '@dezky/contracts/deployer'
import type { Db, Trx } from '../../database/index.ts'
import type { Wanted } from './instance.ts'

export interface InstanceSubject {
  id: string
  name: string
  stageId: string
  projectId: string
  releaseId: string
  deploymentId: string
  status: InstanceStatus
  statusAt: Date | null
  wanted: Wanted
}

/** Null where no row knows it, or what it is called is no id of ours. */
export async function lockInstance(trx: Trx, id: string): Promise<InstanceSubject | null> {
  const found = await trx.selectFrom('instances').innerJoin('stages', 'stages.id', 'instances.stage_id').select([
    'instances.id', 'instances.name', 'instances.stage_id as stageId', 'stages.project_id as projectId',
    'instances.release_id as releaseId', 'instances.deployment_id as deploymentId',
    'instances.status', 'instances.status_at as statusAt', 'instances.wanted',
  ]).where(sql<string>`instances.id::text`, '=', id).forUpdate('instances').executeTakeFirst()
  return found ?? null
}

export async function noteStatus(db: Db, id: string, status: InstanceStatus, at: Date): Promise<void> {
  await db.updateTable('instances').set({ status, status_at: at }).where('id', '=', id).execute()
}

export async function deleteInstanceRow(db: Db, id: string): Promise<void> {
  await db.deleteFrom('instances').where('id', '=', id).execute()
}

/** Oldest first, with the releases they are of. */
export async function readInstanceRows(db: Db, stageId: string) {
  return db.selectFrom('instances').innerJoin('releases', 'releases.id', 'instances.release_id').select([
    'instances.id', 'instances.name', 'instances.host_id as hostId', 'instances.container_id as containerId', 'instances.wanted',
    'instances.in_route as inRoute', 'instances.status', 'instances.status_at as statusAt',
    'releases.number', 'releases.digest', 'releases.tag', 'releases.configuration',
  ]).where('instances.stage_id', '=', stageId).orderBy('instances.number').execute()
}

export async function readOccupiedStages(db: Db) {
  return db.selectFrom('stages').innerJoin('projects', 'projects.id', 'stages.project_id')
    .select(['stages.id', 'stages.name as stage', 'projects.id as projectId', 'projects.name as project'])
    .where('stages.id', 'in', db.selectFrom('instances').select('stage_id')).orderBy('projects.name').orderBy('stages.position').execute()
}
