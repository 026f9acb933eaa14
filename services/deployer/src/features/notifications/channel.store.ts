import { sql } from 'kysely'
import type { ChannelOptions, NotificationGroup } from '@dezky/contracts/deployer'
import type { Db, Trx } from '../../database/index.ts'

export type ChannelRow = Awaited<ReturnType<typeof readChannelRows>>[number]

export async function readChannelRows(db: Db) {
  return channels(db).execute()
}

export async function readChannelRow(db: Db, name: string): Promise<ChannelRow | undefined> {
  return channels(db).where('name', '=', name).executeTakeFirst()
}

export async function readChannelById(db: Db, id: string): Promise<ChannelRow | undefined> {
  return channels(db).where('id', '=', id).executeTakeFirst()
}

export async function lockChannel(trx: Trx, name: string): Promise<void> {
  await trx.selectFrom('notification_channels').select('id').where('name', '=', name).forUpdate().execute()
}

function channels(db: Db) {
  return db.selectFrom('notification_channels').selectAll().select([
    sql<string[]>`array(select p.name from notification_channel_projects c join projects p on p.id = c.project_id
                         where c.channel_id = notification_channels.id order by p.name)`.as('project_names'),
    sql<string[]>`array(select project_id::text from notification_channel_projects where channel_id = notification_channels.id)`
      .as('project_ids'),
    sql<number>`(select count(*) from notification_deliveries
                  where channel_id = notification_channels.id and state = 'waiting')::int`.as('waiting'),
  ]).orderBy('name')
}

interface Sealed { sealed: Buffer | null, key_id: string | null }

export interface NewChannel extends Sealed {
  id: string
  name: string
  options: ChannelOptions
  groups: NotificationGroup[]
  everyProject: boolean
  enabled: boolean
  cursor: string
  now: Date
}

export async function insertChannel(trx: Trx, { options, everyProject, now, ...channel }: NewChannel): Promise<void> {
  await trx.insertInto('notification_channels').values({
    ...channel, options: JSON.stringify(options), every_project: everyProject, created_at: now, updated_at: now,
  }).execute()
}

/** What is undefined is kept. */
export interface ChannelChange extends Partial<Sealed> {
  options?: ChannelOptions | undefined
  groups?: NotificationGroup[] | undefined
  everyProject?: boolean | undefined
  enabled?: boolean | undefined
  cursor?: string | undefined
  now: Date
}

export async function updateChannel(trx: Trx, id: string, { options, everyProject, now, ...change }: ChannelChange): Promise<void> {
  await trx.updateTable('notification_channels').set(eb => ({
    ...change, options: options && JSON.stringify(options), every_project: everyProject, updated_at: now, version: eb('version', '+', 1),
  })).where('id', '=', id).execute()
}

export async function replaceProjects(trx: Trx, channelId: string, projectIds: string[]): Promise<void> {
  await trx.deleteFrom('notification_channel_projects').where('channel_id', '=', channelId).execute()
  if (projectIds.length === 0) return
  await trx.insertInto('notification_channel_projects')
    .values(projectIds.map(project_id => ({ channel_id: channelId, project_id }))).execute()
}

export async function deleteChannel(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('notification_channels').where('id', '=', id).execute()
}

/** False when it was moved meanwhile, changed, or switched off: then what was decided for it is not what it wants. */
export async function moveCursor(trx: Trx, { id, cursor, version }: ChannelRow, next: string): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('notification_channels').set({ cursor: next })
    .where('id', '=', id).where('cursor', '=', cursor).where('version', '=', version).where('enabled', '=', true).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function readEnabledIds(db: Db): Promise<string[]> {
  return (await db.selectFrom('notification_channels').select('id').where('enabled', '=', true).execute()).map(({ id }) => id)
}
