// Traefik 3 with its file provider, as much of it as leads host names to servers over HTTP.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import type { Refusals } from '../refusal.ts'
import { startTwin, type Twin, type TwinOptions } from '../twin.ts'
import { nothing } from './configuration.ts'
import { type Certificate, openEntryPoint } from './entry-point.ts'
import { createForwarder } from './forward.ts'
import { type Provider, startProvider } from './provider.ts'
import { serveRoutes } from './routes.ts'
import { runtimeOf } from './runtime.ts'

export interface TraefikOptions extends TwinOptions {
  version?: string
  /** `providersThrottleDuration`; default 2,000, as the real one's. */
  throttleMs?: number
  /** As `user:password`; by default its API lets everybody in. */
  credentials?: string
  /** With it there is an entry point `websecure`, too. */
  tls?: Certificate
}

export interface TraefikTwin extends Twin {
  /** The folder that the file provider watches. */
  configurations: string
  /** Where the entry point `web` answers for the host names. */
  publicAddress: { host: string, port: number }
  /** Where `websecure` does, if there is one. */
  publicTlsAddress: { host: string, port: number }
  /** What it has logged as errors. */
  complaints(): string[]
  /** Starts everything but the API again, with what is in the folder. */
  restart(): Promise<void>
}

/** Given a directory, the folder of configurations is in it, and stays. */
export async function startTraefik(options: TraefikOptions = {}): Promise<TraefikTwin> {
  const { version = '3.6.2', throttleMs = 2_000, credentials = null, tls = null, directory } = options
  await using stack = new AsyncDisposableStack()
  const configurations = directory ?? await mkdtemp(join(tmpdir(), 'dezky-traefik-twin-'))
  if (directory === undefined) stack.defer(() => rm(configurations, { recursive: true, force: true }))
  await mkdir(configurations, { recursive: true })
  const complaints: string[] = []
  const names = tls ? ['web', 'websecure'] : ['web']
  const ports = new Map<string, number>()
  const forwarder = stack.use(createForwarder())
  let runtime = runtimeOf(nothing, names)
  let open: AsyncDisposableStack | null = null

  const start = async () => {
    await open?.disposeAsync()
    open = new AsyncDisposableStack()
    runtime = runtimeOf(nothing, names)
    const provider: Provider = open.use(startProvider({
      directory: configurations, throttleMs, apply: next => void (runtime = runtimeOf(next, names)),
      complain: words => void complaints.push(words),
    }))
    await provider.started
    for (const name of names) {
      const port = ports.get(name) ?? await freePort()
      ports.set(name, port)
      open.use(await openEntryPoint({ name, port, tls: name === 'web' ? null : tls, runtime: () => runtime, forwarder }))
    }
  }
  stack.defer(async () => open?.disposeAsync())
  await start()
  const twin = stack.use(await startTwin({
    name: 'traefik', refusals,
    serve: app => serveRoutes(app, {
      version, startedAt: new Date(), credentials, runtime: () => runtime,
      entryPoints: () => names.map(name => ({ name, address: `:${ports.get(name)}` })),
    }),
  }, { ...options.port === undefined ? {} : { port: options.port }, ...options.onExchange ? { onExchange: options.onExchange } : {} }))
  const owned = stack.move()
  const addressOf = (name: string) => ({ host: '127.0.0.1', port: ports.get(name) ?? 0 })
  return {
    ...twin, configurations, publicAddress: addressOf('web'), publicTlsAddress: addressOf('websecure'),
    complaints: () => [...complaints], restart: start, [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

/** It limits nobody: this is what a proxy before it says. */
const refusals: Refusals = {
  rateLimited: { status: 429, headers: { 'content-type': 'text/plain' }, body: 'Too Many Requests' },
  unauthorized: { status: 401, headers: { 'content-type': 'text/plain' }, body: '401 Unauthorized\n' },
  failed: status => ({ status, headers: { 'content-type': 'text/plain' }, body: 'Bad Gateway' }),
}
