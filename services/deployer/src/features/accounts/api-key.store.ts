import type { Role } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

export interface ApiKeyRow {
  id: string
  name: string
  personId: string | null
  by: string
  role: Role
  projects: string[] | null
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

const columns = [
  'id', 'name', 'person_id as personId', 'made_by as by', 'role', 'projects', 'created_at as createdAt', 'expires_at as expiresAt',
  'last_used_at as lastUsedAt',
] as const

/** Of one person, or everybody's. */
export async function readApiKeys(db: Db, personId: string | null): Promise<ApiKeyRow[]> {
  return db.selectFrom('api_keys').select(columns).$if(personId !== null, query => query.where('person_id', '=', personId))
    .orderBy('created_at').execute()
}

export async function readApiKey(db: Db, hash: Buffer): Promise<ApiKeyRow | undefined> {
  return db.selectFrom('api_keys').select(columns).where('hash', '=', hash).executeTakeFirst()
}

export async function insertApiKey(db: Db, { personId, by, createdAt, expiresAt, lastUsedAt,
  ...key }: ApiKeyRow & { hash: Buffer }): Promise<void> {
  await db.insertInto('api_keys').values({
    ...key, person_id: personId, made_by: by, created_at: createdAt, expires_at: expiresAt, last_used_at: lastUsedAt,
  }).execute()
}

/** Not for each request of many. */
export async function noteUse(db: Db, id: string, now: Date): Promise<void> {
  const aMinuteAgo = new Date(now.getTime() - 60_000)
  await db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', id)
    .where(eb => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', aMinuteAgo)])).execute()
}

/** False when there is none, or it is somebody else's. */
export async function deleteApiKey(db: Db, id: string, personId: string | null): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('api_keys').where('id', '=', id)
    .$if(personId !== null, query => query.where('person_id', '=', personId)).executeTakeFirst()
  return numDeletedRows > 0n
}
