// What HAProxy is, and what is wrong with it as far as we can see.
import { IngressRejected } from '../../errors.ts'
import type { ProxyFacts } from '../../ingress.ts'
import type { Files } from './files.ts'
import { type Loaded, readLoaded } from './read.ts'
import { structureName } from './render.ts'
import type { RuntimeApi } from './runtime-api.ts'

/** Not valid is what changes would be refused for; any other problem is for an administrator, or mended with the next change. */
export async function probe(api: RuntimeApi, files: Files): Promise<ProxyFacts> {
  const { mapFile, ...settings } = await files.settings()
  const version = /^Version: (\S+)/m.exec(await api.ask('show info'))?.[1] ?? null
  const facts = { product: 'HAProxy', version }
  if (isOld(version)) return { ...facts, valid: false, problem: `HAProxy ${version} cannot be given servers while it runs; 2.6 and later can.` }
  const loaded = await readLoaded(api, mapFile).catch((error: unknown) => {
    if (error instanceof IngressRejected && error.reason === 'broken') return error.message
    throw error
  })
  if (typeof loaded === 'string') return { ...facts, valid: false, problem: loaded }
  return { ...facts, valid: true, problem: await problemOf(loaded, structureName({ mapFile, ...settings }), files) }
}

async function problemOf(loaded: Loaded, structure: string, files: Files): Promise<string | null> {
  if (loaded.structure !== structure) return 'HAProxy runs with earlier settings of ours: reload it.'
  return await files.keeps({ ...loaded, before: await files.before() }) ? null : 'A restart of HAProxy would not give what it serves now; it is mended when the routes are looked at next.'
}

function isOld(version: string | null): boolean {
  const [major = 0, minor = 0] = (version ?? '99').split('.').map(Number.parseFloat)
  return major < 2 || (major === 2 && minor < 6)
}
