// The driver and the twin it talks to, with an administrator who has files of their own in the same folder.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startTraefik, type TraefikOptions as TwinOptions, type TraefikTwin } from '@dezky/twins/traefik'
import { traefikIngress, type TraefikOptions } from '../../src/drivers/traefik/traefik.ts'
import type { Ingress } from '../../src/index.ts'
import { startBackend } from '../backend.ts'
import type { IngressUnderTest } from '../contract/world.ts'

export interface World extends IngressUnderTest {
  twin: TraefikTwin
  driver(more?: Partial<TraefikOptions>): Ingress
  /** A file beside ours. */
  byHand(name: string, text: string): Promise<void>
  /** The port of an instance that answers "by hand". */
  handPort: number
}

/** Everything as the real one has it, but for the seconds between two changes. */
export async function startWorld(more: TwinOptions = {}): Promise<World> {
  await using stack = new AsyncDisposableStack()
  const hand = stack.use(await startBackend('by hand'))
  const twin = stack.use(await startTraefik({ throttleMs: 40, ...more }))
  const { url, configurations: directory, publicAddress } = twin
  const driver = (other: Partial<TraefikOptions> = {}) => traefikIngress({ url, directory, publicAddress, takenWithinMs: 2_000, ...other })
  const byHand = (name: string, text: string) => writeFile(path.join(directory, name), text)
  const owned = stack.move()
  return {
    twin, driver, byHand, publicAddress, handPort: hand.target.port, closesConnections: false,
    ingress: driver(),
    unreachable: driver({ url: 'http://127.0.0.1:1', publicAddress: { host: '127.0.0.1', port: 1 } }),
    async plantRoute(host) {
      await byHand(`${host}.yml`, foreignRoute(`by-hand-${host}`, `Host(\`${host}\`)`, hand.target.port))
      await settled(twin, `by-hand-${host}`)
    },
    restart: () => twin.restart(),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

export function foreignRoute(name: string, rule: string, port: number, more = ''): string {
  return `http:
  routers:
    ${name}:
      rule: ${rule}
      service: ${name}
${more}
  services:
    ${name}:
      loadBalancer:
        servers:
          - url: http://127.0.0.1:${port}
`
}

/** Once Traefik has a router of this name. */
export async function settled({ url }: TraefikTwin, name: string): Promise<void> {
  while (!(await fetch(`${url}/api/http/routers/${name}@file`)).ok) await new Promise(resolve => setImmediate(resolve))
}
