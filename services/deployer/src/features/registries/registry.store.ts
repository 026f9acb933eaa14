import type { RegistryCredentials } from '@dezky/containers'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

/** How the registry at this host is spoken to; one nobody has told of is asked without credentials. */
export async function readRegistryAt(
  db: Db, keyring: Keyring, host: string,
): Promise<{ insecure: boolean, credentials: RegistryCredentials | null }> {
  const row = await db.selectFrom('registries').select(['id', 'name', 'insecure', 'username', 'sealed', 'key_id as keyId'])
    .where('host', '=', host).executeTakeFirst()
  if (!row?.username || !row.sealed || !row.keyId) return { insecure: row?.insecure ?? false, credentials: null }
  const password = keyring.open({ keyId: row.keyId, bytes: row.sealed }, `registry ${row.id}`)
  if (password === null) throw new Error(`The password of ${row.name} was sealed with a key that DEPLOYER_KEYS no longer holds.`)
  return { insecure: row.insecure, credentials: { username: row.username, password } }
}

/** What the registry of this repository takes; null is nothing. */
export async function readRegistryFor(db: Db, keyring: Keyring, repository: string): Promise<RegistryCredentials | null> {
  return (await readRegistryAt(db, keyring, repository.split('/', 1)[0] ?? '')).credentials
}

export async function readRegistryRows(db: Db) {
  return db.selectFrom('registries').selectAll().orderBy('name').execute()
}

export async function readRegistryRow(db: Db, name: string) {
  return db.selectFrom('registries').selectAll().where('name', '=', name).executeTakeFirst()
}

export interface NewRegistry {
  id: string
  name: string
  host: string
  insecure: boolean
  username: string | null
  pollSeconds: number | null
  sealed: Buffer | null
  key_id: string | null
  now: Date
}

export async function insertRegistry(db: Db, { pollSeconds, now, ...registry }: NewRegistry): Promise<void> {
  await db.insertInto('registries').values({ ...registry, poll_seconds: pollSeconds, created_at: now, updated_at: now }).execute()
}

export async function deleteRegistry(db: Db, id: string): Promise<void> {
  await db.deleteFrom('registries').where('id', '=', id).execute()
}
