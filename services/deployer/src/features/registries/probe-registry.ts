// Whether a registry answers and takes our credentials.
import type { Db } from '../../database/index.ts'
import type { RegistryConnections } from './connections.ts'

/** May throw RegistryUnavailable or RegistryRejected. */
export async function probeRegistry(db: Db, registries: RegistryConnections, id: string): Promise<void> {
  const { host } = await db.selectFrom('registries').select('host').where('id', '=', id).executeTakeFirstOrThrow()
  await (await registries.of(host)).registry.probe()
}
