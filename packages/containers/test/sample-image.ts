// Small images of one program (busybox) that answers HTTP with its version, or misbehaves as it is told; put straight into a registry.
import { createCipheriv, createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { arch } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import type { ImageName, RegistryCredentials } from '../src/index.ts'
import { busybox } from './programs.ts'

/**
 * `answers` with its version at `/`, after 1.2 s at `/cgi-bin/slow`, and with its environment at `/cgi-bin/environment`, and finishes what
 * it has when it is asked to end. `needs-grace`: takes 1 s for that. `wrong-port`: listens at the next one. `uses-memory`: all it can get.
 */
export type SampleBehaviour =
  | 'answers' | 'never-listens' | 'crashes' | 'wrong-port' | 'answers-500' | 'hangs' | 'uses-memory' | 'needs-grace' | 'starts-slowly'

export interface SampleImage {
  /** Below the registry's host, as in `team/app`. */
  name: string
  tag: string
  /** What it answers; also its label `org.opencontainers.image.version`. */
  version: string
  behaviour?: SampleBehaviour
  /** Where it listens, and what it declares; default 8080. */
  port?: number
  /** Whether it declares a health check of its own. */
  healthCheck?: boolean
  /** As images call it; default this machine's. */
  architecture?: string
  /** Beside the version. */
  labels?: Record<string, string>
  /** So much more, which does not shrink on its way. */
  ballastBytes?: number
}

const manifestType = 'application/vnd.docker.distribution.manifest.v2+json'
const ownArchitecture = arch() === 'x64' ? 'amd64' : arch()
const applets = ['cat', 'dd', 'httpd', 'kill', 'pidof', 'printf', 'rm', 'sh', 'sleep', 'tail', 'tr', 'usleep', 'wget', 'yes', 'head']

/** The same image has the same digest, whoever pushes it when. */
export async function pushSampleImage(
  registry: { host: string, credentials: RegistryCredentials | null }, sample: SampleImage,
): Promise<ImageName> {
  const layers = [await programLayer(), ...(sample.ballastBytes ? [await ballastLayer(sample.ballastBytes)] : [])]
  const config = Buffer.from(JSON.stringify(configuration(sample, layers)))
  const repository = repositoryAt(registry, sample.name)
  for (const blob of [config, ...layers.map(({ packed }) => packed)]) await repository.upload(blob)
  const manifest = Buffer.from(JSON.stringify(manifestOf(config, layers)))
  await repository.put(`manifests/${sample.tag}`, manifest, manifestType)
  return { repository: `${registry.host}/${sample.name}`, digest: digestOf(manifest) }
}

interface Layer { packed: Buffer, diffId: string }

let builtOnce: Promise<Layer> | undefined

function programLayer(): Promise<Layer> {
  return builtOnce ??= buildProgramLayer()
}

async function buildProgramLayer(): Promise<Layer> {
  if (!busybox) throw new Error('There is no busybox; install busybox-static.')
  const pages = ['index.cgi', 'slow', 'environment']
  return layerOf([
    { name: 'bin/busybox', mode: 0o755, content: await readFile(busybox) },
    ...applets.map(applet => ({ name: `bin/${applet}`, type: 'symlink' as const, linkname: 'busybox' })),
    { name: 'tmp', mode: 0o777, type: 'directory' },
    { name: 'start', mode: 0o755, content: await script('start') },
    ...await Promise.all(pages.map(async name => ({ name: `www/cgi-bin/${name}`, mode: 0o755, content: await script(name) }))),
  ])
}

function script(name: string): Promise<Buffer> {
  return readFile(new URL(`sample/${name}`, import.meta.url))
}

function ballastLayer(bytes: number): Promise<Layer> {
  // Looks like chance to gzip, and is the same every time.
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16)).update(Buffer.alloc(bytes))
  return layerOf([{ name: 'ballast', content: noise }])
}

type Entry = Parameters<Pack['entry']>[0] & { content?: Buffer }

async function layerOf(entries: Entry[]): Promise<Layer> {
  const packing = pack()
  for (const { content, ...header } of entries) packing.entry({ ...header, mtime: new Date(0) }, content ?? '')
  packing.finalize()
  const tar = await buffer(packing)
  return { packed: gzipSync(tar, { level: 1 }), diffId: digestOf(tar) }
}

function configuration({ version, behaviour = 'answers', port = 8080, healthCheck, architecture, labels }: SampleImage,
  layers: Layer[]): object {
  const probe = ['CMD', 'wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port}/`]
  return {
    created: '2026-01-02T03:04:05Z', os: 'linux', architecture: architecture ?? ownArchitecture,
    config: {
      Cmd: ['/start'], Env: ['PATH=/bin', `VERSION=${version}`, `BEHAVIOUR=${behaviour}`, `PORT=${port}`],
      ExposedPorts: { [`${port}/tcp`]: {} }, Labels: { 'org.opencontainers.image.version': version, ...labels },
      ...(healthCheck ? { Healthcheck: { Test: probe, Interval: 300e6, Timeout: 2e9, Retries: 2 } } : {}),
    },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history: layers.map(() => ({ created: '2026-01-02T03:04:05Z', created_by: 'sample' })),
  }
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
