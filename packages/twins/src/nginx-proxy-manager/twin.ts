// Nginx Proxy Manager 2.11 to 2.15, as much of its API as leads host names somewhere, before a real nginx.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTwin, type Twin, type TwinOptions } from '../twin.ts'
import { refusals } from './api-error.ts'
import { startNginx } from './nginx.ts'
import { serveRoutes } from './routes.ts'
import { type State, stateIn } from './state.ts'
import { dialectOf, type Version } from './version.ts'

export { nginxProgram } from './nginx.ts'
export type { StoredHost, StoredUser } from './state.ts'
export { type Version, versions } from './version.ts'

export interface NginxProxyManagerOptions extends TwinOptions {
  /** The release it passes itself off as; default 2.15.1. */
  version?: Version
  identity?: string
  secret?: string
}

export interface NginxProxyManagerTwin extends Twin {
  identity: string
  secret: string
  state: State
  /** Where nginx answers for the host names. */
  publicAddress: { host: string, port: number }
  /** The folder of nginx's configurations of hosts. */
  hosts: string
  /** Starts nginx again with what is in its files. */
  restart(): Promise<void>
}

/** Needs nginx (`nginxProgram`). The account there is from the beginning may do everything with proxy hosts, and nothing else. */
export async function startNginxProxyManager(options: NginxProxyManagerOptions = {}): Promise<NginxProxyManagerTwin> {
  const { version = '2.15.1', identity = 'dezky@example.org', secret = 'npm-twin', directory } = options
  await using stack = new AsyncDisposableStack()
  const folder = directory === undefined ? await mkdtemp(join(tmpdir(), 'dezky-npm-twin-')) : join(directory, 'nginx')
  if (directory === undefined) stack.defer(() => rm(folder, { recursive: true, force: true }))
  const nginx = stack.use(await startNginx(folder))
  const twin = stack.use(await startTwin({
    name: 'nginx-proxy-manager',
    refusals,
    serve: (app, { store }) => serveRoutes(app, { state: stateIn(store), nginx, dialect: dialectOf(version) }),
  }, options))
  const state = stateIn(twin.store)
  const permissions = { visibility: 'all', proxy_hosts: 'manage' } as const
  if (!state.users.get('1')) state.users.put('1', { id: 1, email: identity, secret, twoFactor: false, permissions })
  const owned = stack.move()
  return {
    ...twin, identity, secret, state, publicAddress: { host: '127.0.0.1', port: nginx.port }, hosts: nginx.hosts,
    restart: () => nginx.restart(), [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
