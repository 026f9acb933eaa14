// Whether a registry answers and takes our credentials.
import { createRegistry } from '@dezky/images'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { readRegistryAt } from './registry.store.ts'

/** May throw RegistryUnavailable or RegistryRejected. */
export async function probeRegistry(db: Db, keyring: Keyring, id: string): Promise<void> {
  const { host } = await db.selectFrom('registries').select('host').where('id', '=', id).executeTakeFirstOrThrow()
  const { insecure, credentials } = await readRegistryAt(db, keyring, host)
  await using registry = createRegistry({ host, insecure, ...credentials ? { credentials } : {} })
  await registry.probe()
}
