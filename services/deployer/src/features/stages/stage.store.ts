import { sql } from 'kysely'
import { type StageConfiguration, stageConfigurationSchema } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import { hasTagStages } from './tag-stage.store.ts'

/** A stage with what its project says of it. */
export interface Stage {
  id: string
  name: string
  projectId: string
  projectName: string
  repository: string
  hostId: string
  ingressId: string
  configuration: StageConfiguration
  mayBePrivileged: boolean
  mayUseHostNetwork: boolean
  liveReleaseId: string | null
  /** A host name that may be taken from whoever leads it. */
  takeOver: string | null
  /** Since when it is being taken away. */
  removedAt: Date | null
  /** The stage that made it for one of its tags. */
  ofStageId: string | null
  ofName: string | null
  ofTag: string | null
}

function stages(db: Db) {
  return db.selectFrom('stages').innerJoin('projects', 'projects.id', 'stages.project_id')
    .leftJoin('stages as origin', 'origin.id', 'stages.of_stage_id').select([
      'stages.id', 'stages.name', 'projects.id as projectId', 'projects.name as projectName', 'projects.repository',
      'stages.host_id as hostId', 'stages.ingress_id as ingressId', 'stages.configuration', 'projects.may_be_privileged as mayBePrivileged',
      'projects.may_use_host_network as mayUseHostNetwork', 'stages.live_release_id as liveReleaseId', 'stages.take_over as takeOver',
      'stages.removed_at as removedAt', 'stages.of_stage_id as ofStageId', 'origin.name as ofName', 'stages.of_tag as ofTag',
    ])
}

/** What a row that was written earlier does not say is as for a new stage. */
function whole(row: Omit<Stage, 'configuration'> & { configuration: unknown }): Stage {
  return { ...row, configuration: stageConfigurationSchema.parse(row.configuration) }
}

export async function readStage(db: Db, id: string): Promise<Stage | null> {
  const found = await stages(db).where('stages.id', '=', id).executeTakeFirst()
  return found ? whole(found) : null
}

export async function readStageOf(db: Db, { projectId, name }: { projectId: string, name: string }): Promise<Stage | null> {
  const found = await stages(db).where('projects.id', '=', projectId).where('stages.name', '=', name).executeTakeFirst()
  return found ? whole(found) : null
}

export async function readStagesOf(db: Db, projectId: string): Promise<Stage[]> {
  return (await stages(db).where('projects.id', '=', projectId).execute()).map(whole)
}

/** Without those that are being taken away. */
export async function readStagesFrom(db: Db, repository: string): Promise<Stage[]> {
  const rows = await stages(db).where('projects.repository', '=', repository).where('stages.removed_at', 'is', null)
    .orderBy('stages.position').execute()
  return rows.map(whole)
}

export async function allowTakeOver(db: Db, stageId: string, hostName: string): Promise<void> {
  await db.updateTable('stages').set({ take_over: hostName }).where('id', '=', stageId).execute()
}

/** What is led to by this host name now. */
export async function readStageServedBy(
  db: Db, { ingressId, hostName, exceptStageId }: { ingressId: string, hostName: string, exceptStageId: string },
): Promise<{ project: string, stage: string } | null> {
  const found = await db.selectFrom('stages').innerJoin('projects', 'projects.id', 'stages.project_id')
    .innerJoin('releases', 'releases.id', 'stages.live_release_id').select(['projects.name as project', 'stages.name as stage'])
    .where('stages.ingress_id', '=', ingressId).where('stages.id', '<>', exceptStageId)
    .where(sql<boolean>`releases.configuration ->> 'hostName' = ${hostName}`).executeTakeFirst()
  return found ?? null
}

/** False when it was the last that was offered. */
export async function offerOnce(db: Db, stageId: string, { digest, tag }: { digest: string, tag: string | null }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('stages').set({ offered_digest: digest, offered_tag: tag }).where('id', '=', stageId)
    .where('offered_digest', 'is distinct from', digest).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function readOffered(db: Db, stageId: string): Promise<{ digest: string | null, tag: string | null }> {
  return db.selectFrom('stages').select(['offered_digest as digest', 'offered_tag as tag'])
    .where('id', '=', stageId).executeTakeFirstOrThrow()
}

export async function setLiveRelease(db: Db, stageId: string, releaseId: string | null): Promise<void> {
  await db.updateTable('stages').set({ live_release_id: releaseId }).where('id', '=', stageId).execute()
}

/** In the order in which releases go; what was made for a tag stands with the stage that made it. */
export async function readStageRows(db: Db, projectId: string) {
  return db.selectFrom('stages')
    .innerJoin('projects', 'projects.id', 'stages.project_id').innerJoin('hosts', 'hosts.id', 'stages.host_id')
    .innerJoin('ingresses', 'ingresses.id', 'stages.ingress_id').leftJoin('releases', 'releases.id', 'stages.live_release_id')
    .leftJoin('stages as origin', 'origin.id', 'stages.of_stage_id')
    .select([
      'stages.id', 'stages.name', 'projects.name as project', 'hosts.name as host', 'ingresses.name as ingress',
      'stages.configuration', 'stages.version', 'stages.created_at as createdAt', 'stages.updated_at as updatedAt',
      'stages.removed_at as removedAt', 'origin.name as ofName', 'stages.of_tag as ofTag',
      'releases.number', 'releases.digest', 'releases.tag', 'releases.configuration as liveConfiguration',
    ]).select(eb => eb.fn.coalesce('origin.position', 'stages.position').as('position'))
    .where('stages.project_id', '=', projectId).orderBy('position').orderBy('origin.id', order => order.asc().nullsFirst())
    .orderBy('stages.name').execute()
}

export async function readPlaces(
  db: Db, names: { host: string, ingress: string },
): Promise<{ hostId: string | null, ingressId: string | null }> {
  const host = await db.selectFrom('hosts').select('id').where('name', '=', names.host).executeTakeFirst()
  const ingress = await db.selectFrom('ingresses').select('id').where('name', '=', names.ingress).executeTakeFirst()
  return { hostId: host?.id ?? null, ingressId: ingress?.id ?? null }
}

export interface NewStage {
  id: string
  projectId: string
  name: string
  hostId: string
  ingressId: string
  configuration: StageConfiguration
  now: Date
}

/** After those there are. */
export async function insertStage(db: Db, { id, projectId, name, hostId, ingressId, configuration, now }: NewStage): Promise<void> {
  await db.insertInto('stages').values(eb => ({
    id, project_id: projectId, name, host_id: hostId, ingress_id: ingressId, configuration: JSON.stringify(configuration),
    position: eb.selectFrom('stages').select(({ fn, lit }) => eb(fn.coalesce(fn.max('position'), lit(0)), '+', 1).as('next'))
      .where('project_id', '=', projectId),
    created_at: now, updated_at: now,
  })).execute()
}

export interface StageChanges { configuration?: StageConfiguration | undefined, hostId?: string, ingressId?: string }

export async function updateStage(db: Db, id: string, { configuration, hostId, ingressId }: StageChanges, now: Date): Promise<void> {
  await db.updateTable('stages').set(eb => ({
    ...configuration ? { configuration: JSON.stringify(configuration) } : {}, host_id: hostId, ingress_id: ingressId,
    version: eb('version', '+', 1), updated_at: now,
  })).where('id', '=', id).execute()
}

/** Those that stand elsewhere from now on have another version. */
export async function placeStage(db: Db, id: string, position: number, now: Date): Promise<void> {
  await db.updateTable('stages').set(eb => ({ position, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id).where('position', '<>', position).execute()
}

/** Whether something of it, or of a stage it made for a tag, runs or is led to. */
export async function isInUse(db: Db, id: string): Promise<boolean> {
  if (await hasTagStages(db, id)) return true
  const instance = await db.selectFrom('instances').select('id').where('stage_id', '=', id).executeTakeFirst()
  const { live } = await db.selectFrom('stages').select('live_release_id as live').where('id', '=', id).executeTakeFirstOrThrow()
  return instance !== undefined || live !== null
}

/** Nothing is asked of it from now on. Waits for whoever is changing it. */
export async function markRemoved(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('stages').set(eb => ({ removed_at: now, version: eb('version', '+', 1), updated_at: now }))
    .where('id', '=', id).where('removed_at', 'is', null).execute()
}

/** With everything that was deployed to it. */
export async function deleteStage(db: Db, id: string): Promise<void> {
  await db.deleteFrom('stages').where('id', '=', id).execute()
}
