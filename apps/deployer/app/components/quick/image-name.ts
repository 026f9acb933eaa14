// What is typed as the name of an image, read as a registry will read it. The API has the last word.

export interface ImageName {
  repository: string
  tag: string | null
  digest: string | null
  /** What its project would be called. */
  project: string
}

const part = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/

/** Null while it is none. */
export function readImageName(text: string): ImageName | null {
  const [name = '', digest = null, ...more] = text.trim().split('@')
  if (more.length > 0 || (digest !== null && !/^sha256:[0-9a-f]{64}$/.test(digest))) return null
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1)
  const tag = colon < 0 ? null : name.slice(colon + 1)
  if (tag !== null && !/^\w[\w.-]{0,127}$/.test(tag)) return null
  const repository = colon < 0 ? name : name.slice(0, colon)
  const parts = repository.split('/')
  const isHost = parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '')
  const path = isHost ? parts.slice(1) : parts
  return path.every(each => part.test(each)) ? { repository, tag, digest, project: projectOf(path.at(-1) ?? '') } : null
}

function projectOf(last: string): string {
  return last.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, 30).replace(/-+$/, '') || 'app'
}
