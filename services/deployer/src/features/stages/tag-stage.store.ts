import type { StageConfiguration } from '@dezky/contracts/deployer'
import { newId } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

export interface TagStage { id: string, name: string, tag: string, removedAt: Date | null }

/** Those that a stage has made; what is being taken away, too. */
export async function readTagStages(db: Db, ofStageId: string): Promise<TagStage[]> {
  const rows = await db.selectFrom('stages').select(['id', 'name', 'of_tag as tag', 'removed_at as removedAt'])
    .where('of_stage_id', '=', ofStageId).orderBy('name').execute()
  return rows.map(({ tag, ...row }) => ({ ...row, tag: tag ?? '' }))
}

export async function hasTagStages(db: Db, ofStageId: string): Promise<boolean> {
  return await db.selectFrom('stages').select('id').where('of_stage_id', '=', ofStageId).executeTakeFirst() !== undefined
}

export interface NewTagStage {
  of: { id: string, projectId: string, hostId: string, ingressId: string }
  name: string
  tag: string
  configuration: StageConfiguration
  now: Date
}

export async function insertTagStage(db: Db, { of, name, tag, configuration, now }: NewTagStage): Promise<string> {
  const id = newId()
  await db.insertInto('stages').values({
    id, project_id: of.projectId, name, host_id: of.hostId, ingress_id: of.ingressId, configuration: JSON.stringify(configuration),
    // It stands with the stage that made it, wherever that is.
    position: 0, of_stage_id: of.id, of_tag: tag, created_at: now, updated_at: now,
  }).execute()
  return id
}

/** What runs stays as it is; what is deployed from now on is as changed. */
export async function configureTagStages(db: Db, ofStageId: string, configuration: StageConfiguration, now: Date): Promise<void> {
  await db.updateTable('stages')
    .set(eb => ({ configuration: JSON.stringify(configuration), version: eb('version', '+', 1), updated_at: now }))
    .where('of_stage_id', '=', ofStageId).execute()
}

/** Not made again for what the tag stands for now. */
export async function dismissTag(db: Db, { ofStageId, tag, digest }: { ofStageId: string, tag: string, digest: string }): Promise<void> {
  await db.insertInto('dismissed_tags').values({ stage_id: ofStageId, tag, digest })
    .onConflict(conflict => conflict.columns(['stage_id', 'tag']).doUpdateSet({ digest })).execute()
}

/** By tag, what it stood for. */
export async function readDismissedTags(db: Db, ofStageId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('dismissed_tags').select(['tag', 'digest']).where('stage_id', '=', ofStageId).execute()
  return new Map(rows.map(({ tag, digest }) => [tag, digest]))
}
