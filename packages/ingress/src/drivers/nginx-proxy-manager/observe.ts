// A proxy host as a route.
import { isIPv6 } from 'node:net'
import { IngressConflict } from '../../errors.ts'
import type { Answer, ObservedRoute } from '../../ingress.ts'
import { markIn } from './block.ts'
import type { Host } from './hosts.ts'

export function observed(host: Host, name: string): ObservedRoute {
  const mark = markIn(host.advanced_config)
  if (!mark) return { host: name, targets: [], ours: false, problem: problemOf(host) }
  const { forward_host: address, forward_port: port } = host
  // It knows no weights: one is as good as another.
  const targets = mark.target === null ? [] : [{ id: mark.target, host: address.replace(/^\[(.*)\]$/, '$1'), port, weight: 1 }]
  return { host: name, targets, ours: true, problem: problemOf(host) }
}

/** What is stored is not always what is served: a change may have failed after it was stored. */
export function withAnswer(route: ObservedRoute, { target, status }: Answer): ObservedRoute {
  const isPlain = status !== null && (status < 300 || status === 404)
  const [wished] = route.targets
  if (route.problem !== null || !wished || target === wished.id || !isPlain) return route
  return { ...route, problem: `nginx does not serve what is stored, but ${target ?? 'nothing of ours'}.` }
}

export function requireOurs(host: Host, name: string): void {
  if (markIn(host.advanced_config)) return
  throw new IngressConflict(`${name} is a proxy host (${host.id}) that is not ours; it leads to ${host.forward_host}:${host.forward_port}.`)
}

/** As it belongs into an address on the web. */
export function forwardHost(address: string): string {
  return isIPv6(address) ? `[${address}]` : address
}

function problemOf({ enabled, meta }: Host): string | null {
  if (!enabled) return 'It is disabled.'
  return meta.nginx_online === false ? meta.nginx_err ?? 'nginx does not take its configuration.' : null
}
