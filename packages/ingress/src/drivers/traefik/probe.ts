// What it is, and whether it takes changes: its API says nothing of files that it ignores, so it may take one to find out.
import { z } from 'zod'
import { IngressRejected } from '../../errors.ts'
import type { ProxyFacts } from '../../ingress.ts'
import { change, isServed, type Tools } from './change.ts'
import { parse } from './render.ts'
import { readWorld } from './world.ts'

const versionShape = z.object({ Version: z.string() })
const overviewShape = z.object({ providers: z.array(z.string()).default([]) })
const entryPointsShape = z.array(z.object({ name: z.string() }))

export async function probe(tools: Tools): Promise<ProxyFacts> {
  const { api } = tools
  const version = (await api.ask('/version', versionShape))?.Version ?? null
  const facts = { product: 'Traefik', version }
  const problem = isOld(version) ? `We know releases 3.x only, and this is ${version}.` : await setUp(tools) ?? await tried(tools)
  if (problem !== null) return { ...facts, valid: false, problem }
  const dark = (await readWorld(api)).routes.filter(route => route.problem !== null)
  return { ...facts, valid: true, problem: dark.length === 0 ? null : dark.map(({ host, problem }) => `${host}: ${problem}`).join(' ') }
}

async function setUp({ api, serving: { entryPoints } }: Tools): Promise<string | null> {
  const { providers } = await api.ask('/overview', overviewShape) ?? { providers: [] }
  if (!providers.includes('File')) return 'Traefik runs without its file provider: name the folder in providers.file.directory.'
  const known = (await api.ask('/entrypoints', entryPointsShape) ?? []).map(({ name }) => name)
  const missing = entryPoints.find(name => !known.includes(name))
  return missing === undefined ? null : `Traefik has no entry point ${missing}, but ${known.join(', ')}.`
}

/** What it took says that it takes all files there are, until another one is written. */
async function tried(tools: Tools): Promise<string | null> {
  const { api, file } = tools
  const written = parse((await file.read())?.text ?? '')
  if (written && await isServed(api, written.version) && !await file.isOlderThanOthers()) return null
  const routes = written?.routes ?? (await readWorld(api)).routes
  return change(tools, routes, () => {}).then(() => null, (error: unknown) => {
    if (error instanceof IngressRejected && error.reason === 'broken') return error.message
    throw error
  })
}

/** Builds of one's own are called `dev`. */
function isOld(version: string | null): boolean {
  return /^v?[0-2]\./.test(version ?? '')
}
