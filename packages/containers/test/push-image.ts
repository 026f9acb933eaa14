// Images made here, put straight into a registry.
import { createHash } from 'node:crypto'
import { arch } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import type { ImageName, RegistryCredentials } from '../src/index.ts'

export interface Layer { packed: Buffer, diffId: string }

export interface ImageParts {
  /** Below the registry's host, as in `team/app`. */
  name: string
  tag: string
  /** As images call it. */
  architecture: string
  /** As in an image's configuration: `{ Cmd, Env, ExposedPorts … }`. */
  config: object
  layers: Layer[]
}

/** As images call it. */
export const ownArchitecture = arch() === 'x64' ? 'amd64' : arch()

const manifestType = 'application/vnd.docker.distribution.manifest.v2+json'
const created = '2026-01-02T03:04:05Z'

/** The same image has the same digest, whoever pushes it when. */
export async function pushImage(
  registry: { host: string, credentials: RegistryCredentials | null }, { name, tag, architecture, config, layers }: ImageParts,
): Promise<ImageName> {
  const configuration = Buffer.from(JSON.stringify({
    created, os: 'linux', architecture, config,
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(() => ({ created, created_by: 'sample' })),
  }))
  const repository = repositoryAt(registry, name)
  for (const blob of [configuration, ...layers.map(({ packed }) => packed)]) await repository.upload(blob)
  const manifest = Buffer.from(JSON.stringify(manifestOf(configuration, layers)))
  await repository.put(`manifests/${tag}`, manifest, manifestType)
  return { repository: `${registry.host}/${name}`, digest: digestOf(manifest) }
}

export type Entry = Parameters<Pack['entry']>[0] & { content?: Buffer }

export async function layerOf(entries: Entry[]): Promise<Layer> {
  const packing = pack()
  for (const { content, ...header } of entries) packing.entry({ ...header, mtime: new Date(0) }, content ?? '')
  packing.finalize()
  const tar = await buffer(packing)
  return { packed: gzipSync(tar, { level: 1 }), diffId: digestOf(tar) }
}

function manifestOf(config: Buffer, layers: Layer[]): object {
  const described = (mediaType: string, blob: Buffer) => ({ mediaType, size: blob.length, digest: digestOf(blob) })
  return {
    schemaVersion: 2, mediaType: manifestType, config: described('application/vnd.docker.container.image.v1+json', config),
    layers: layers.map(({ packed }) => described('application/vnd.docker.image.rootfs.diff.tar.gzip', packed)),
  }
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Distribution's HTTP API v2: a blob is uploaded in two requests, a manifest in one. */
function repositoryAt({ host, credentials }: { host: string, credentials: RegistryCredentials | null }, name: string) {
  const base = `http://${host}/v2/${name}`
  const authorization = credentials && `Basic ${btoa(`${credentials.username}:${credentials.password}`)}`
  const headers: Record<string, string> = authorization ? { authorization } : {}
  async function ask(method: string, url: string, body?: Buffer, type = 'application/octet-stream'): Promise<Response> {
    const response = await fetch(url, { method, headers: { ...headers, 'content-type': type }, body: body && new Uint8Array(body) })
    if (!response.ok && method !== 'HEAD') throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`)
    await response.arrayBuffer()
    return response
  }
  return {
    put: (path: string, body: Buffer, type: string) => ask('PUT', `${base}/${path}`, body, type),
    async upload(blob: Buffer) {
      if ((await ask('HEAD', `${base}/blobs/${digestOf(blob)}`)).ok) return
      const location = new URL((await ask('POST', `${base}/blobs/uploads/`)).headers.get('location') ?? '', base)
      location.searchParams.set('digest', digestOf(blob))
      await ask('PUT', location.href, blob)
    },
  }
}
