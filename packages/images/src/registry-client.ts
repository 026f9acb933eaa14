// Any registry that speaks https://github.com/opencontainers/distribution-spec: Docker's, GitHub's, GitLab's, Gitea's, Harbor.
import { connect, type Connection, type RegistryOptions as ConnectionOptions } from './client/connection.ts'
import { describeImage } from './client/describe.ts'
import { requireDigest, sha256Of } from './client/digest.ts'
import { listTags } from './client/list-tags.ts'
import { RegistryRejected } from './errors.ts'
import { acceptedManifests } from './media-types.ts'
import { isDigest, isRepository, isTag } from './reference.ts'
import type { Registry } from './registry.ts'

export interface RegistryOptions extends ConnectionOptions {
  /** Pages that are read of one list of tags; default 100. */
  maxPages?: number
  /** Milliseconds for all of them; default 60,000. */
  listTimeoutMs?: number
}

export function createRegistry(options: RegistryOptions): Registry {
  const connection = connect(options)
  const { maxPages = 100, listTimeoutMs = 60_000 } = options
  return {
    host: connection.host,
    async probe() {
      const answer = await connection.get({ path: '/v2/' })
      // Registries answer what they like here, but no page for people.
      const isRegistry = answer !== null && !answer.headers.get('content-type')?.startsWith('text/html')
      if (!isRegistry) throw new RegistryRejected(`There is no registry at ${connection.host}.`)
    },
    async digestOf(repository, tag) {
      requireWritten(isRepository(repository) && isTag(tag))
      return digestAt(connection, repository, tag)
    },
    async manifestExists(repository, digest) {
      requireWritten(isRepository(repository) && isDigest(digest))
      return await digestAt(connection, repository, digest) !== null
    },
    async tags(repository) {
      requireWritten(isRepository(repository))
      return listTags(connection, repository, { maxPages, timeoutMs: listTimeoutMs })
    },
    async describe(repository, digest, platform) {
      requireWritten(isRepository(repository) && isDigest(digest))
      return describeImage({ connection, repository }, digest, platform)
    },
    [Symbol.asyncDispose]: () => connection[Symbol.asyncDispose](),
  }
}

/** By a HEAD, which no registry counts as a pull; where that leaves it open, by the manifest itself. */
async function digestAt(connection: Connection, repository: string, reference: string): Promise<string | null> {
  const asked = { path: `/v2/${repository}/manifests/${reference}`, repository, accept: acceptedManifests }
  const said = (await connection.head(asked))?.get('docker-content-digest') ?? ''
  if (isDigest(said)) return said
  const answer = await connection.get(asked)
  if (!answer) return null
  const named = isDigest(reference) ? reference : answer.headers.get('docker-content-digest') ?? ''
  if (!isDigest(named)) return sha256Of(answer.body)
  requireDigest(answer.body, named)
  return named
}

/** What is to become part of an address is looked at first, whoever asks. */
function requireWritten(isWritten: boolean): void {
  if (!isWritten) throw new RegistryRejected('This is not how a repository, a tag or a digest is written.')
}
