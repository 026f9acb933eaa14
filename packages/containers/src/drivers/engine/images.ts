// Images of the host.
import pLimit from 'p-limit'
import { z } from 'zod'
import type { Containers } from '../../containers.ts'
import type { LocalImage } from '../../image.ts'
import type { Connection } from './connection.ts'
import { checkedImage, imagePath } from './names.ts'
import { pull } from './pull.ts'

type ImageVerbs = Pick<Containers, 'pull' | 'observeImage' | 'listImages' | 'removeImage'>

export function imageVerbs(connection: Connection, silenceMs: number): ImageVerbs {
  const observe = (reference: string) => observeImage(connection, reference)
  return {
    pull: (image, progress, signal) => pull({ connection, silenceMs, observe }, image, progress, signal),
    observeImage: observe,
    listImages: () => listImages(connection),
    removeImage: reference => removeImage(connection, reference),
  }
}

const names = z.array(z.string()).nullish().transform(given => (given ?? []).filter(name => !name.includes('<none>')))

const image = z.object({
  Id: z.string(), RepoDigests: names, RepoTags: names,
  Size: z.number(), Os: z.string(), Architecture: z.string(), Created: z.string().nullish(),
  Config: z.object({
    ExposedPorts: z.record(z.string(), z.unknown()).nullish(), Labels: z.record(z.string(), z.string()).nullish(),
    Healthcheck: z.object({ Test: z.array(z.string()).nullish() }).nullish(),
  }).nullish(),
})

export function localImageOf(answer: z.infer<typeof image>): LocalImage {
  const { Id, RepoDigests, RepoTags, Size, Os, Architecture, Created, Config } = answer
  const check = Config?.Healthcheck?.Test?.[0] ?? 'NONE'
  return {
    id: Id, digests: RepoDigests, tags: RepoTags, bytes: Size, os: Os, architecture: Architecture,
    exposedPorts: tcpPortsOf(Object.keys(Config?.ExposedPorts ?? {})), labels: Config?.Labels ?? {},
    hasHealthCheck: check !== 'NONE', createdAt: new Date(Created || 0),
  }
}

/** As in `8080/tcp`; without a protocol it is TCP. */
export function tcpPortsOf(names: string[]): number[] {
  return names.flatMap((name) => {
    const [port, protocol = 'tcp'] = name.split('/')
    return protocol === 'tcp' ? [Number(port)] : []
  }).sort((one, other) => one - other)
}

export async function observeImage(connection: Connection, reference: string): Promise<LocalImage | null> {
  const found = await connection.askUnlessMissing({ method: 'GET', path: `${imagePath(reference)}/json` }, image)
  return found && localImageOf(found)
}

const listed = z.array(z.object({ Id: z.string(), RepoDigests: names, RepoTags: names }))

async function listImages(connection: Connection): Promise<LocalImage[]> {
  const all = await connection.ask({ method: 'GET', path: '/images/json' }, listed)
  const limit = pLimit(8)
  const named = all.filter(({ RepoDigests, RepoTags }) => RepoDigests.length + RepoTags.length > 0)
  const seen = await Promise.all(named.map(({ Id }) => limit(() => observeImage(connection, Id))))
  return seen.filter(one => one !== null)
}

const users = z.array(z.object({ Id: z.string() }))

/** The engine itself would take the name away from a running container's image, if that has another one still. */
async function removeImage(connection: Connection, reference: string): Promise<boolean> {
  const filters = { ancestor: [checkedImage(reference)] }
  const using = await connection.ask({ method: 'GET', path: '/containers/json', query: { all: true, filters } }, users)
  if (using.length > 0) return false
  return await connection.sendUnless([404, 409], { method: 'DELETE', path: imagePath(reference) }) !== 409
}
