import type { RegistryConnections } from './connections.ts'

/** What a tag stands for now; null where the registry has no such tag. May throw RegistryUnavailable or RegistryRejected. */
export async function resolveTag(registries: RegistryConnections, repository: string, tag: string): Promise<string | null> {
  const { registry, path } = await registries.of(repository)
  return registry.digestOf(path, tag)
}
