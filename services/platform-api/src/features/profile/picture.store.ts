import type { Readable, Scoped } from '../../database/index.ts'

export interface Picture { version: string, content: Buffer }

export async function findPicture(db: Readable, personId: string): Promise<Buffer | null> {
  const row = await db.selectFrom('person_pictures').select('content').where('person_id', '=', personId).executeTakeFirst()
  return row?.content ?? null
}

export async function replacePicture(trx: Scoped, personId: string, { version, content }: Picture): Promise<void> {
  await trx.insertInto('person_pictures').values({ person_id: personId, version, content })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet({ version, content, changed_at: new Date() })).execute()
}

/** False when there was none. */
export async function deletePicture(trx: Scoped, personId: string): Promise<boolean> {
  const row = await trx.deleteFrom('person_pictures').where('person_id', '=', personId).returning('version').executeTakeFirst()
  return row !== undefined
}
