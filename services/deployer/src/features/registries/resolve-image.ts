// What a tag stands for now, asked where the image is kept.
import { createRegistry, type Registry } from '@dezky/images'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { readRegistryAt } from './registry.store.ts'

/** The digest; null where the registry has no such tag. May throw RegistryUnavailable or RegistryRejected. */
export async function resolveTag(db: Db, keyring: Keyring, repository: string, tag: string): Promise<string | null> {
  const [host = '', ...path] = repository.split('/')
  await using registry = await connect(db, keyring, host)
  return await registry.digestOf(path.join('/'), tag)
}

async function connect(db: Db, keyring: Keyring, host: string): Promise<Registry> {
  const { insecure, credentials } = await readRegistryAt(db, keyring, host)
  return createRegistry({ host, insecure, ...credentials ? { credentials } : {} })
}
