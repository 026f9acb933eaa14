import type { Db } from '../../database/index.ts'
import type { SealedColumns } from '../../database/seal.ts'
import type { Host } from './host.ts'

const columns = ['id', 'name', 'driver', 'endpoint', 'reach', 'network', 'address', 'version', 'sealed', 'key_id'] as const

/** With what opens its TLS certificates, sealed. */
export interface SealedHost extends Host { secret: SealedColumns }

async function readHosts(db: Db): Promise<SealedHost[]> {
  const rows = await db.selectFrom('hosts').select(columns).orderBy('name').execute()
  return rows.map(({ sealed, key_id, ...host }) => ({ ...host, secret: { sealed, key_id } }))
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

type Changed = Omit<Host, 'id' | 'name' | 'version'> & SealedColumns
export type HostChanges = { [Field in keyof Changed]?: Changed[Field] | undefined }

export async function updateHost(db: Db, id: string, { endpoint, ...changes }: HostChanges, now: Date): Promise<void> {
  await db.updateTable('hosts').set(eb => ({
    ...changes, ...endpoint ? { endpoint: JSON.stringify(endpoint) } : {}, version: eb('version', '+', 1), updated_at: now,
  })).where('id', '=', id).execute()
}

/** What is kept up here, and what is led: all of it is looked at again when the host was changed. */
export async function readStageIdsOfHost(db: Db, hostId: string): Promise<string[]> {
  return (await db.selectFrom('stages').select('id').where('host_id', '=', hostId).execute()).map(({ id }) => id)
}

export async function deleteHost(db: Db, id: string): Promise<void> {
  await db.deleteFrom('hosts').where('id', '=', id).execute()
}
