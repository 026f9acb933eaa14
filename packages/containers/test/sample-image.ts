// Small images of one program (busybox) that answers HTTP with its version, or misbehaves as it is told; put straight into a registry.
import { createCipheriv } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ImageName, RegistryCredentials } from '../src/index.ts'
import { busybox } from './programs.ts'
import { type Layer, layerOf, ownArchitecture, pushImage } from './push-image.ts'

/**
 * `answers` with its version at `/`, after 1.2 s at `/cgi-bin/slow`, once it was asked for `/cgi-bin/go` at `/cgi-bin/hold`, and with its
 * environment at `/cgi-bin/environment`, and finishes what it has when it is asked to end. `needs-grace`: takes 1 s for that.
 * `wrong-port`: listens at the next one. `uses-memory`: all it can get.
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

const applets = ['cat', 'dd', 'httpd', 'kill', 'pidof', 'printf', 'rm', 'sh', 'sleep', 'tail', 'tr', 'usleep', 'wget', 'yes', 'head']

export async function pushSampleImage(
  registry: { host: string, credentials: RegistryCredentials | null }, sample: SampleImage,
): Promise<ImageName> {
  const { name, tag, architecture = ownArchitecture } = sample
  const layers = [await programLayer(), ...(sample.ballastBytes ? [await ballastLayer(sample.ballastBytes)] : [])]
  return pushImage(registry, { name, tag, architecture, config: configurationOf(sample), layers })
}

let builtOnce: Promise<Layer> | undefined

function programLayer(): Promise<Layer> {
  return builtOnce ??= buildProgramLayer()
}

async function buildProgramLayer(): Promise<Layer> {
  if (!busybox) throw new Error('There is no busybox; install busybox-static.')
  const pages = ['index.cgi', 'slow', 'hold', 'go', 'environment']
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

function configurationOf({ version, behaviour = 'answers', port = 8080, healthCheck, labels }: SampleImage): object {
  const probe = ['CMD', 'wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port}/`]
  return {
    Cmd: ['/start'], Env: ['PATH=/bin', `VERSION=${version}`, `BEHAVIOUR=${behaviour}`, `PORT=${port}`],
    ExposedPorts: { [`${port}/tcp`]: {} }, Labels: { 'org.opencontainers.image.version': version, ...labels },
    ...(healthCheck ? { Healthcheck: { Test: probe, Interval: 300e6, Timeout: 2e9, Retries: 2 } } : {}),
  }
}
