import type { Db } from '../../database/index.ts'
import type { Host } from './host.ts'

const columns = ['id', 'name', 'driver', 'endpoint', 'reach', 'network', 'address', 'version', 'sealed', 'key_id'] as const

/** With what opens its TLS certificates, sealed. */
export interface SealedHost extends Host { sealed: { keyId: string, bytes: Buffer } | null }

export async function readHosts(db: Db): Promise<SealedHost[]> {
  const rows = await db.selectFrom('hosts').select(columns).orderBy('name').execute()
  return rows.map(({ sealed, key_id: keyId, ...host }) => ({ ...host, sealed: sealed && keyId ? { keyId, bytes: sealed } : null }))
}

export async function readHost(db: Db, id: string): Promise<SealedHost | null> {
  return (await readHosts(db)).find(host => host.id === id) ?? null
}
