// A surface's Nitro server: reads its environment, answers /auth and /api, and marks every page with its nonce.
import { randomBytes } from 'node:crypto'
import { type H3Event, type Router, setResponseHeaders } from 'h3'
import { ConfigurationError } from '@dezky/runtime'
import { pagePolicy, securityHeaders, withNonce } from '@dezky/runtime/pages'
import { type Bff, createBff } from '../bff.ts'
import { listenWhereConfigured, readConfig, type SurfaceConfig, type SurfaceName } from '../config/env.ts'

/** The part of Nitro 2's application that we touch. */
export interface NitroApp {
  router: Pick<Router, 'use'>
  hooks: {
    hook(name: 'request', listener: (event: H3Event) => void): unknown
    hook(name: 'render:response', listener: (response: RenderedPage) => void): unknown
    hook(name: 'close', listener: () => Promise<void>): unknown
  }
}

export interface RenderedPage {
  body?: unknown
  headers?: Record<string, string | undefined>
}

declare global {
  interface ImportMeta {
    /** Written in by Nitro's build, which looks for these very words; absent when the file runs as it is. */
    dev: boolean
  }
}

/** For `server/plugins/bff.ts` of an app: `export default bffPlugin('operator')`. */
export function bffPlugin(surface: SurfaceName): (nitro: NitroApp) => void {
  return (nitro) => {
    const config = readConfigOrExit(surface)
    // In development Vite's server listens, injects scripts and styles of its own, and speaks over a web socket.
    if (!import.meta.dev) {
      listenWhereConfigured(config)
      protectPages(nitro, config)
    }
    const bff = createBff(config)
    for (const [path, handler] of Object.entries(bff.routes)) nitro.router.use(path, handler)
    stopWell(nitro, bff)
  }
}

function readConfigOrExit(surface: SurfaceName): SurfaceConfig {
  try {
    return readConfig(surface)
  }
  catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    process.stderr.write(`${surface}: ${error.message}\n`)
    process.exit(1)
  }
}

function protectPages(nitro: NitroApp, config: SurfaceConfig): void {
  const headers = securityHeaders(config.publicUrl)
  nitro.hooks.hook('request', event => setResponseHeaders(event, headers))
  nitro.hooks.hook('render:response', markPage)
}

/** A page carries its answer's nonce, so no two answers are the same and none may be kept. */
function markPage(response: RenderedPage): void {
  if (typeof response.body !== 'string' || !response.headers?.['content-type']?.startsWith('text/html')) return
  const nonce = randomBytes(18).toString('base64url')
  response.body = withNonce(response.body, nonce)
  response.headers['content-security-policy'] = pagePolicy(nonce)
  response.headers['cache-control'] = 'no-store'
  delete response.headers['x-powered-by']
}

/** Nitro waits for every connection before it closes: event streams must go first. */
function stopWell(nitro: NitroApp, bff: Bff): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => bff.drain())
  process.prependListener('uncaughtException', leaveWhenPortIsTaken)
  nitro.hooks.hook('close', async () => {
    process.removeListener('uncaughtException', leaveWhenPortIsTaken)
    await bff[Symbol.asyncDispose]()
  })
}

/** Nitro only prints what it did not expect, and would go on without listening. */
function leaveWhenPortIsTaken(error: NodeJS.ErrnoException & { port?: number }): void {
  if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return
  const reason = error.code === 'EACCES' ? 'this user may not listen on it' : 'another program listens on it'
  process.stderr.write(`Port ${error.port} cannot be used: ${reason}. Set PORT to another.\n`)
  process.exit(1)
}
