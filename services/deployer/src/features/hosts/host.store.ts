import type { Db } from '../../database/index.ts'
import type { Host } from './host.ts'

const columns = ['id', 'name', 'driver', 'endpoint', 'reach', 'network', 'address', 'version', 'sealed', 'key_id'] as const

/** With what opens its TLS certificates, sealed. */
export interface SealedHost extends Host { sealed: { keyId: string, bytes: Buffer } | null }

async function readHosts(db: Db): Promise<SealedHost[]> {
  const rows = await db.selectFrom('hosts').select(columns).orderBy('name').execute()
  return rows.map(({ sealed, key_id: keyId, ...host }) => ({ ...host, sealed: sealed && keyId ? { keyId, bytes: sealed } : null }))
}

export async function readHost(db: Db, id: string): Promise<SealedHost | null> {
  return (await readHosts(db)).find(host => host.id === id) ?? null
}

export async function readHostRows(db: Db) {
  return db.selectFrom('hosts').selectAll().orderBy('name').execute()
}

export async function readHostRow(db: Db, name: string) {
  return db.selectFrom('hosts').selectAll().where('name', '=', name).executeTakeFirst()
}

export interface NewHost extends Omit<Host, 'version'> { sealed: Buffer | null, key_id: string | null, now: Date }

export async function insertHost(db: Db, { endpoint, now, ...host }: NewHost): Promise<void> {
  await db.insertInto('hosts').values({ ...host, endpoint: JSON.stringify(endpoint), created_at: now, updated_at: now }).execute()
}

export async function deleteHost(db: Db, id: string): Promise<void> {
  await db.deleteFrom('hosts').where('id', '=', id).execute()
}
