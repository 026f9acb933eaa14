// What a registry shows of a repository: the tags that matter, what they stand for, and how old that is.
import type { Registry } from '@dezky/images'

export interface SeenTag { name: string, digest: string | null }

export async function digestsOf({ registry, path }: Place, names: readonly string[]): Promise<SeenTag[]> {
  return Promise.all(names.map(async name => ({ name, digest: await registry.digestOf(path, name) })))
}

export interface Place { registry: Registry, path: string }

const usual = { os: 'linux', architecture: 'amd64' }

/** As it is for the usual machine, or for the first there is one for. Null where it is said for none. */
export async function imageAt({ registry, path }: Place, digest: string) {
  const described = await registry.describe(path, digest, usual)
  const [other] = described?.platforms ?? []
  if (!described || described.image || !other) return described?.image ?? null
  return (await registry.describe(path, digest, other))?.image ?? null
}
