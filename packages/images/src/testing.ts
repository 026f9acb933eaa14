// A real registry on loopback (Docker's, from Debian's docker-registry), and images to put into it.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { installedProgram } from '@dezky/runtime/installed-program'
import type { Platform } from './platform.ts'

/** Null where it is not installed: suites that need it are then skipped. */
export const registryProgram = installedProgram('docker-registry')

/** The one account of a registry that asks for one; the hash is bcrypt's, the only kind it takes. */
export const testAccount = { username: 'tester', password: 'only for tests' }
const hash = '$2b$04$bIMDNMVghNFCyLKzl4Q.uOcA/EhZS313AqpgNckfargyk.c0tJU1e'

export interface StartOptions {
  /** Asks everybody for `testAccount`. */
  withAccount?: boolean
  /** Where it sends its notifications, and with which headers. */
  notify?: { url: string, headers?: Record<string, string> }
}

export interface RunningRegistry extends AsyncDisposable {
  /** As in references: `127.0.0.1:40123`. */
  host: string
  url: string
  authorization: string | undefined
}

export async function startRegistry({ withAccount = false, notify }: StartOptions = {}): Promise<RunningRegistry> {
  if (!registryProgram) throw new Error('There is no docker-registry; install it.')
  const directory = await mkdtemp(path.join(tmpdir(), 'dezky-registry-'))
  const passwords = path.join(directory, 'htpasswd')
  await writeFile(passwords, `${testAccount.username}:${hash}\n`)
  // Every JSON is YAML.
  await writeFile(path.join(directory, 'config.yml'), JSON.stringify({
    version: 0.1, log: { level: 'info', accesslog: { disabled: true } }, storage: { inmemory: {}, delete: { enabled: true } },
    http: { addr: '127.0.0.1:0', secret: 'only for tests' },
    ...(withAccount && { auth: { htpasswd: { realm: 'tests', path: passwords } } }),
    ...(notify && { notifications: { endpoints: [{
      name: 'tests', url: notify.url, timeout: '2s', threshold: 5, backoff: '100ms',
      headers: Object.fromEntries(Object.entries(notify.headers ?? {}).map(([name, value]) => [name, [value]])),
    }] } }),
  }))
  const child = spawn(registryProgram, ['serve', 'config.yml'], { cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] })
  const host = await listeningAt(child)
  return {
    host, url: `http://${host}`,
    authorization: withAccount ? `Basic ${btoa(`${testAccount.username}:${testAccount.password}`)}` : undefined,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      if (child.exitCode === null && child.kill('SIGKILL')) await gone
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** It takes a free port and says which. */
async function listeningAt(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The registry says nothing.')
  for await (const line of createInterface({ input: child.stderr })) {
    const host = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1]
    if (host === undefined) continue
    // Read to the end, for it stops once nobody does.
    child.stderr.resume()
    return host
  }
  throw new Error('The registry has ended before it listened.')
}

/** What is put into a registry under one digest, and what must be there before. */
export interface BuiltImage {
  digest: string
  mediaType: string
  platform: Platform
  manifest: Buffer
  blobs: Buffer[]
  children: BuiltImage[]
}

export interface ImageParts {
  platform?: Platform
  /** As in an image's configuration: `{ ExposedPorts, Env, Labels, Healthcheck, Cmd … }`. */
  config?: Record<string, unknown>
  created?: string
  /** Plain tars, from the bottom up. */
  layers?: Buffer[]
}

const usual: Platform = { os: 'linux', architecture: 'amd64' }

export function buildImage({ platform = usual, config = {}, created, layers = [] }: ImageParts = {}): BuiltImage {
  const packed = layers.map(layer => gzipSync(layer))
  const configuration = Buffer.from(JSON.stringify({
    ...platform, created, config, rootfs: { type: 'layers', diff_ids: layers.map(sha256) },
  }))
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json'
  const manifest = Buffer.from(JSON.stringify({
    schemaVersion: 2, mediaType,
    config: descriptor('application/vnd.docker.container.image.v1+json', configuration),
    layers: packed.map(layer => descriptor('application/vnd.docker.image.rootfs.diff.tar.gzip', layer)),
  }))
  return { digest: sha256(manifest), mediaType, manifest, blobs: [configuration, ...packed], children: [], platform }
}

/** One image for several platforms. */
export function buildIndex(children: BuiltImage[]): BuiltImage {
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const manifest = Buffer.from(JSON.stringify({
    schemaVersion: 2, mediaType,
    manifests: children.map(child => ({ ...descriptor(child.mediaType, child.manifest), platform: child.platform })),
  }))
  return { digest: sha256(manifest), mediaType, manifest, blobs: [], children, platform: usual }
}

/** As a client pushes: what it consists of first, the manifest last; without a tag it is there by its digest only. */
export async function pushImage(registry: RunningRegistry, repository: string, image: BuiltImage, tag = image.digest): Promise<string> {
  for (const child of image.children) await pushImage(registry, repository, child)
  for (const blob of image.blobs) await pushBlob(registry, repository, blob)
  await send(registry, 'PUT', `/v2/${repository}/manifests/${tag}`, image.manifest, { 'content-type': image.mediaType })
  return image.digest
}

async function pushBlob(registry: RunningRegistry, repository: string, blob: Buffer): Promise<void> {
  const begun = await send(registry, 'POST', `/v2/${repository}/blobs/uploads/`)
  const place = new URL(begun.headers.get('location') ?? '', registry.url)
  place.searchParams.set('digest', sha256(blob))
  await send(registry, 'PUT', `${place.pathname}${place.search}`, blob, { 'content-type': 'application/octet-stream' })
}

async function send(to: RunningRegistry, method: string, where: string, body?: Buffer, headers = {}): Promise<Response> {
  const account = to.authorization ? { authorization: to.authorization } : {}
  const response = await fetch(`${to.url}${where}`, { method, headers: { ...headers, ...account }, body })
  if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${await response.text()}`)
  await response.body?.cancel()
  return response
}

function descriptor(mediaType: string, content: Buffer): Record<string, unknown> {
  return { mediaType, digest: sha256(content), size: content.length }
}

function sha256(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
