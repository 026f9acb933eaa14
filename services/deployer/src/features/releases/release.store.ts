import type { ReleaseConfiguration } from '@dezky/contracts/deployer'
import { newId } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import type { Release } from './release.ts'

const columns = ['id', 'stage_id as stageId', 'number', 'repository', 'digest', 'tag', 'configuration'] as const

export async function readRelease(db: Db, id: string): Promise<Release | null> {
  return await db.selectFrom('releases').select(columns).where('id', '=', id).executeTakeFirst() ?? null
}

/** Whether it is kept; it will be until the transaction has ended, and longer if a deployment of it is open by then. */
export async function holdRelease(trx: Trx, id: string): Promise<boolean> {
  const found = await trx.selectFrom('releases').select('retired_at as retiredAt').where('id', '=', id).forKeyShare().executeTakeFirst()
  return found?.retiredAt === null
}

export interface NewRelease {
  stageId: string
  repository: string
  digest: string
  tag: string | null
  configuration: ReleaseConfiguration
  now: Date
}

export async function insertRelease(db: Db, { stageId, repository, digest, tag, configuration, now }: NewRelease): Promise<Release> {
  const { number } = await db.updateTable('stages').set(eb => ({ last_release: eb('last_release', '+', 1) }))
    .where('id', '=', stageId).returning('last_release as number').executeTakeFirstOrThrow()
  return db.insertInto('releases').values({
    id: newId(), stage_id: stageId, number, repository, digest, tag, configuration: JSON.stringify(configuration), created_at: now,
  }).returning(columns).executeTakeFirstOrThrow()
}

export type ReleaseRow = Awaited<ReturnType<typeof readReleaseRows>>[number]
export type ValueRow = Awaited<ReturnType<typeof readVariablesOf>>[number]

/** Newest first. */
export async function readReleaseRows(db: Db, stageId: string, limit: number) {
  return db.selectFrom('releases')
    .select(['number', 'repository', 'digest', 'tag', 'configuration', 'retired_at as retiredAt', 'created_at as createdAt'])
    .where('stage_id', '=', stageId).orderBy('number', 'desc').limit(limit).execute()
}

/** Of secrets that they are some. */
export async function readVariablesOf(db: Db, ids: string[]) {
  if (ids.length === 0) return []
  return db.selectFrom('variables').select(eb => ['id', 'value', eb('sealed', 'is not', null).as('secret')])
    .where('id', 'in', ids).execute()
}
