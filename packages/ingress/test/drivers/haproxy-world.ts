// The driver and a real HAProxy with an administrator of its own.
import { appendFile } from 'node:fs/promises'
import { haproxyIngress, type HaproxyOptions } from '../../src/drivers/haproxy/haproxy.ts'
import { runtimeApi } from '../../src/drivers/haproxy/runtime-api.ts'
import type { IngressUnderTest } from '../contract/world.ts'
import { type Proxy, startProxy } from '../proxy.ts'

export interface World extends IngressUnderTest { proxy: Proxy }

const own = `
defaults
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
backend by-hand
  http-request return status 200 content-type text/plain string "by hand"
`

export async function startWorld(more: Partial<HaproxyOptions> = {}): Promise<World> {
  const proxy = await startProxy({ own, ...more })
  const { options } = proxy
  return {
    proxy,
    ingress: haproxyIngress(options),
    unreachable: haproxyIngress({ ...options, socketPath: `${options.socketPath}.none`, publicAddress: { host: '127.0.0.1', port: 1 } }),
    publicAddress: options.publicAddress,
    async plantRoute(host) {
      await runtimeApi(options.socketPath).tell(`add map ${options.mapFile} ${host} by-hand`)
      await appendFile(options.mapFile, `# This one is mine.\n${host} by-hand\n`)
    },
    restart: () => proxy.restart(),
    closesConnections: false,
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  }
}
