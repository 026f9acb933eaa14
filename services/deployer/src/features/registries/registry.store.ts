import type { RegistryCredentials } from '@dezky/containers'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

/** What the registry of this repository takes; null is nothing. */
export async function readRegistryFor(db: Db, keyring: Keyring, repository: string): Promise<RegistryCredentials | null> {
  const host = repository.split('/', 1)[0] ?? ''
  const row = await db.selectFrom('registries').select(['id', 'name', 'username', 'sealed', 'key_id as keyId'])
    .where('host', '=', host).executeTakeFirst()
  if (!row?.username || !row.sealed || !row.keyId) return null
  const password = keyring.open({ keyId: row.keyId, bytes: row.sealed }, `registry ${row.id}`)
  if (password === null) throw new Error(`The password of ${row.name} was sealed with a key that DEPLOYER_KEYS no longer holds.`)
  return { username: row.username, password }
}
