// What registries have shown, and what they were told to have been pushed.
import { newId } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import type { KnownTag } from './repository.ts'

export async function readTags(db: Db, repository: string) {
  return db.selectFrom('tags').select(['name', 'digest', 'built_at as builtAt', 'since', 'looked_at as lookedAt'])
    .where('repository', '=', repository).orderBy('since', 'desc').orderBy('name').execute()
}

export async function readKnownTags(db: Db, repository: string): Promise<Map<string, KnownTag>> {
  return new Map((await readTags(db, repository)).map(tag => [tag.name, tag]))
}

/** The age of an image does not change: it is asked for once. */
export async function readAge(db: Db, repository: string, digest: string): Promise<{ builtAt: Date | null } | null> {
  const found = await db.selectFrom('tags').select('built_at as builtAt').where('repository', '=', repository).where('digest', '=', digest)
    .where('built_at', 'is not', null).executeTakeFirst()
  return found ?? null
}

export async function writeTag(db: Db, repository: string, { name, digest, builtAt, lookedAt }: KnownTag): Promise<void> {
  const tag = { digest, built_at: builtAt, looked_at: lookedAt }
  await db.insertInto('tags').values({ repository, name, since: lookedAt, ...tag })
    .onConflict(conflict => conflict.columns(['repository', 'name']).doUpdateSet(eb => ({
      ...tag, since: eb.case().when('tags.digest', '=', digest).then(eb.ref('tags.since')).else(lookedAt).end(),
    }))).execute()
}

export async function forgetTag(db: Db, repository: string, name: string): Promise<void> {
  await db.deleteFrom('tags').where('repository', '=', repository).where('name', '=', name).execute()
}

export interface TagChanged {
  repository: string
  tag: string
  change: 'appeared' | 'moved' | 'vanished'
  before: string | null
  after: string | null
  at: Date
}

export async function insertTagChange(db: Db, change: TagChanged): Promise<void> {
  await db.insertInto('tag_changes').values({ id: newId(), ...change }).execute()
}

/** Newest first. */
export async function readTagChanges(db: Db, repository: string, { limit, before }: { limit: number, before: string | null }) {
  return db.selectFrom('tag_changes').select(['id', 'tag', 'change', 'before', 'after', 'at']).where('repository', '=', repository)
    .$if(before !== null, query => query.where('id', '<', before)).orderBy('id', 'desc').limit(limit).execute()
}

export async function writeLook(db: Db, name: string, look: { looked_at?: Date, problem: string | null }): Promise<void> {
  await db.insertInto('repositories').values({ name, looked_at: null, ...look })
    .onConflict(conflict => conflict.column('name').doUpdateSet(look)).execute()
}

export async function readLook(db: Db, name: string): Promise<{ lookedAt: Date | null, problem: string | null }> {
  const found = await db.selectFrom('repositories').select(['looked_at as lookedAt', 'problem']).where('name', '=', name).executeTakeFirst()
  return found ?? { lookedAt: null, problem: null }
}

export async function readUnseenPushes(db: Db, repository: string): Promise<{ key: string, tag: string }[]> {
  return db.selectFrom('pushes').select(['key', 'tag']).where('repository', '=', repository).where('seen_at', 'is', null)
    .orderBy('received_at').execute()
}

export async function markSeen(db: Db, keys: string[], now: Date): Promise<void> {
  if (keys.length > 0) await db.updateTable('pushes').set({ seen_at: now }).where('key', 'in', keys).execute()
}

/** Known again for so long. */
const keptMs = 7 * 86_400_000

/** False when it was told of before. */
export async function insertPush(db: Db, push: { key: string, repository: string, tag: string, received_at: Date }): Promise<boolean> {
  await db.deleteFrom('pushes').where('received_at', '<', new Date(push.received_at.getTime() - keptMs))
    .where('seen_at', 'is not', null).execute()
  const { numInsertedOrUpdatedRows } = await db.insertInto('pushes').values({ ...push, seen_at: null })
    .onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
