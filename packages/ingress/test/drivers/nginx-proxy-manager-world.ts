// The driver and the twin it talks to, which has a real nginx; every exchange is held against the real one's own schema.
import { type NginxProxyManagerTwin, startNginxProxyManager, type Version } from '@dezky/twins/nginx-proxy-manager'
import { contract, judgeNginxProxyManager, watchExchanges } from '@dezky/twins/testing'
import { nginxProxyManagerIngress, type NginxProxyManagerOptions } from '../../src/drivers/nginx-proxy-manager/nginx-proxy-manager.ts'
import type { Ingress } from '../../src/index.ts'
import { startBackend } from '../backend.ts'
import type { IngressUnderTest } from '../contract/world.ts'

export const schema = contract('nginx-proxy-manager-2.15.1.json')

export interface World extends IngressUnderTest {
  twin: NginxProxyManagerTwin
  watch: ReturnType<typeof watchExchanges>
  driver(more?: Partial<NginxProxyManagerOptions>): Ingress
  /** As an administrator does in the web page; answers the number of what was made. */
  byHand(asked: string, body?: unknown): Promise<number>
  /** The port of an instance that answers "by hand". */
  handPort: number
}

export async function startWorld(version: Version = '2.15.1'): Promise<World> {
  await using stack = new AsyncDisposableStack()
  const hand = stack.use(await startBackend('by hand'))
  const watch = watchExchanges(schema ? judgeNginxProxyManager(schema) : null)
  const twin = stack.use(await startNginxProxyManager({ version, onExchange: watch.onExchange }))
  const { url, identity, secret, publicAddress } = twin
  const driver = (more: Partial<NginxProxyManagerOptions> = {}) =>
    nginxProxyManagerIngress({ url, identity, secret, publicAddress, timeoutMs: 5_000, handOverMs: 120, ...more })
  const byHand = (asked: string, body?: unknown) => send(twin, asked, body)
  const owned = stack.move()
  return {
    twin, watch, driver, byHand, publicAddress, handPort: hand.target.port, closesConnections: true,
    ingress: driver(),
    unreachable: driver({ url: 'http://127.0.0.1:1', publicAddress: { host: '127.0.0.1', port: 1 } }),
    async plantRoute(host) {
      await byHand('POST /nginx/proxy-hosts', {
        domain_names: [host], forward_scheme: 'http', forward_host: '127.0.0.1', forward_port: hand.target.port,
      })
    },
    restart: () => twin.restart(),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

async function send({ url, identity, secret }: NginxProxyManagerTwin, asked: string, body?: unknown): Promise<number> {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const signedIn = await fetch(`${url}/api/tokens`, { ...sent, body: JSON.stringify({ identity, secret }) })
  const { token } = JSON.parse(await signedIn.text())
  const [method = 'GET', path = ''] = asked.split(' ')
  const response = await fetch(`${url}/api${path}`, {
    method, body: body === undefined ? null : JSON.stringify(body),
    headers: { ...body === undefined ? {} : { 'content-type': 'application/json' }, authorization: `Bearer ${token}` },
  })
  if (!response.ok) throw new Error(`${asked}: ${response.status} ${await response.text()}`)
  return JSON.parse(await response.text()).id
}
