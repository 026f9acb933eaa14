// One client for each registry, so that its limits hold for all who ask it; made anew when the registry was changed.
import { createRegistry, type Registry } from '@dezky/images'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { readRegistryAt } from './registry.store.ts'

export interface RegistryConnections extends AsyncDisposable {
  /** Of a full repository: the registry it is in, and its path there. */
  of(repository: string): Promise<{ registry: Registry, path: string }>
}

export function createRegistryConnections(db: Db, keyring: Keyring): RegistryConnections {
  const open = new Map<string, { as: string, registry: Registry }>()
  return {
    async of(repository) {
      const [host = '', ...path] = repository.split('/')
      const { insecure, credentials, version } = await readRegistryAt(db, keyring, host)
      const as = `${version}`
      let known = open.get(host)
      if (known?.as !== as) {
        void known?.registry[Symbol.asyncDispose]()
        known = { as, registry: createRegistry({ host, insecure, ...credentials ? { credentials } : {} }) }
        open.set(host, known)
      }
      return { registry: known.registry, path: path.join('/') }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...open.values()].map(({ registry }) => registry[Symbol.asyncDispose]()))
    },
  }
}
