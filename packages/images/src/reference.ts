// Names of images as they are written: `registry/repository:tag@digest`, by the grammar of distribution/reference.
// Everything is an allow-list: what does not match is no name, and nothing of it goes any further.

/** `registry` and `repository` in full: `docker.io` and `library/nginx` where somebody wrote `nginx`. */
export interface Repository { registry: string, repository: string }

export interface Reference extends Repository {
  tag?: string
  /** `sha256:` and 64 hexadecimal digits, lower case; or sha512 and 128. */
  digest?: string
}

/** Which part is not as it must be; `case`: a repository is written in lower case. */
export type ReferenceFault = 'empty' | 'too-long' | 'registry' | 'repository' | 'case' | 'tag' | 'digest'

export type ParsedReference = { ok: true, reference: Reference } | { ok: false, fault: ReferenceFault }

export const hub = 'docker.io'

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const registryName = new RegExp(`^(?:${label}(?:\\.${label})*|\\[[0-9a-fA-F:.]{2,45}\\])(?::(\\d{1,5}))?$`)
const repositoryPath = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*)*$/
const tagName = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/
const digestName = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/
// The longest of each part, and what is between them.
const longest = 255 + 1 + 255 + 1 + 128 + 1 + 135

/** Never throws, whatever it is given. */
export function parseReference(text: string): ParsedReference {
  if (typeof text !== 'string' || text === '') return { ok: false, fault: 'empty' }
  if (text.length > longest) return { ok: false, fault: 'too-long' }
  const [name = '', digest, ...more] = text.split('@')
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) return { ok: false, fault: 'digest' }
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1)
  const tag = colon === -1 ? undefined : name.slice(colon + 1)
  if (tag !== undefined && !isTag(tag)) return { ok: false, fault: 'tag' }
  const named = repositoryOf(colon === -1 ? name : name.slice(0, colon))
  if (typeof named === 'string') return { ok: false, fault: named }
  return { ok: true, reference: { ...named, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) } }
}

/** A repository alone, without tag or digest; null for everything else. */
export function parseRepository(text: string): Repository | null {
  const parsed = parseReference(text)
  if (!parsed.ok || parsed.reference.tag !== undefined || parsed.reference.digest !== undefined) return null
  return parsed.reference
}

/** As `registry` keeps it: what Docker Hub is asked for by one word is below `library/`. Null when it is no repository. */
export function repositoryIn(registry: string, path: string): string | null {
  const repository = registry === hub && !path.includes('/') ? `library/${path}` : path
  return isRepository(repository) ? repository : null
}

/** In full, so that nobody has to know what is left out. */
export function printReference({ registry, repository, tag, digest }: Reference): string {
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`
}

/** A host, with a port where it is not the usual one. */
export function isRegistry(text: string): boolean {
  if (typeof text !== 'string' || text.length > 255) return false
  const port = registryName.exec(text)
  return port !== null && (port[1] === undefined || (Number(port[1]) > 0 && Number(port[1]) <= 65_535))
}

/** The path below the registry: `library/nginx`. */
export function isRepository(text: string): boolean {
  return typeof text === 'string' && text.length <= 255 && repositoryPath.test(text)
}

export function isTag(text: string): boolean {
  return typeof text === 'string' && tagName.test(text)
}

/** What tools write beside an image (its signature, its attestations) is tagged with its digest. */
export function isDigestTag(text: string): boolean {
  return /^sha(?:256|512)[:-][0-9a-f]{32,}/.test(text)
}

export function isDigest(text: string): boolean {
  return typeof text === 'string' && digestName.test(text)
}

function repositoryOf(name: string): Repository | ReferenceFault {
  const [registry, path] = splitRegistry(name)
  if (!isRegistry(registry)) return 'registry'
  const repository = repositoryIn(registry, path)
  if (repository !== null) return { registry, repository }
  return repositoryIn(registry, path.toLowerCase()) === null ? 'repository' : 'case'
}

/** The first part is a registry when it has a dot or a port, or is `localhost`; with capitals alone it is a mistake. */
function splitRegistry(name: string): [registry: string, path: string] {
  const slash = name.indexOf('/')
  const registry = slash === -1 ? '' : name.slice(0, slash).toLowerCase()
  if (!/[.:]/.test(registry) && registry !== 'localhost') return [hub, name]
  return [registry === 'index.docker.io' || registry === 'registry-1.docker.io' ? hub : registry, name.slice(slash + 1)]
}
