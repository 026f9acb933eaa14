// Nginx Proxy Manager 2.x, over the API of its administration. One target a route: it has no others.
import { createTurns } from '@dezky/runtime'
import { IngressRejected } from '../../errors.ts'
import type { Ingress, Route } from '../../ingress.ts'
import { checkedHost, checkedRoute, checkedTargetId } from '../../wish.ts'
import { askNginx, settled } from './ask.ts'
import { type Before, markIn, ownsWholeSite, withMark, withoutMark } from './block.ts'
import { change, create, remove } from './change.ts'
import { connect } from './connection.ts'
import { has, type Host, type Hosts, hostsOver, isServed } from './hosts.ts'
import { forwardHost, observed, requireOurs, withAnswer } from './observe.ts'
import type { NginxProxyManagerOptions } from './options.ts'
import { probe } from './probe.ts'

export type { NginxProxyManagerOptions } from './options.ts'

export function nginxProxyManagerIngress(options: NginxProxyManagerOptions): Ingress {
  const connection = connect(options)
  const hosts = hostsOver(connection)
  const turns = createTurns()
  let lastFailed = false
  /** It does not keep two changes at the same time apart, so nobody of ours makes any. */
  const inTurn = <T>(work: () => Promise<T>) => turns('nginx', work)
  const writing = (work: () => Promise<void>) => inTurn(async () => {
    await work().catch((error: unknown) => {
      lastFailed = error instanceof IngressRejected && error.reason === 'broken'
      throw error
    })
    lastFailed = false
  })
  return {
    driver: 'nginx-proxy-manager',
    capabilities: { weights: false, countsRequests: false, minimumDrainMs: 5_000 },
    probe: () => inTurn(() => probe(connection, hosts, lastFailed)),
    async lead(route, { takeOver = false } = {}) {
      const wished = wishOf(checkedRoute(route))
      await writing(() => lead(hosts, options, { ...wished, takeOver }))
    },
    async observe(name) {
      const checked = checkedHost(name)
      return inTurn(async () => {
        const host = await hosts.named(checked)
        return host && withAnswer(observed(host, checked), await askNginx(options, checked))
      })
    },
    list: async () => (await inTurn(() => hosts.all())).flatMap(host => host.domain_names.map(name => observed(host, name))),
    ask: async (name, signal) => askNginx(options, checkedHost(name), signal),
    async inFlight(name, targetId) {
      checkedHost(name)
      checkedTargetId(targetId)
      return null
    },
    async release(name, targetId) {
      const [checked, id] = [checkedHost(name), checkedTargetId(targetId)]
      const host = await inTurn(() => hosts.named(checked))
      if (host && markIn(host.advanced_config)?.target === id) {
        throw new IngressRejected('invalid', `${checked} still leads to ${id}; lead it elsewhere first.`)
      }
    },
    async remove(name) {
      const checked = checkedHost(name)
      await writing(() => takeAway(hosts, options, checked))
    },
    async [Symbol.asyncDispose]() {},
  }
}

interface Wish { name: string, targetId: string, address: string, port: number, takeOver: boolean }

function wishOf({ host, targets: [target, ...others] }: Route): Omit<Wish, 'takeOver'> {
  if (!target || others.length > 0) throw new IngressRejected('invalid', 'Nginx Proxy Manager leads a name to one target only.')
  return { name: host, targetId: target.id, address: forwardHost(target.host), port: target.port }
}

async function lead(hosts: Hosts, options: NginxProxyManagerOptions, { name, targetId, address, port, takeOver }: Wish): Promise<void> {
  const host = await hosts.named(name)
  const target = { forward_scheme: 'http', forward_host: address, forward_port: port }
  if (!host) await create(hosts, name, { ...newHost(options), ...target, advanced_config: withMark('', targetId) })
  else {
    if (!takeOver) requireOurs(host, name)
    requireLeadable(host)
    const isTheirs = markIn(host.advanced_config) === null
    const wished = { ...target, advanced_config: withMark(host.advanced_config, targetId, isTheirs ? ledNow(host) : null) }
    // What is stored may be what a change that failed has left: it counts when nginx says so, too.
    if (has(host, wished) && isServed(host) && (await askNginx(options, name)).target === targetId) return
    await change(hosts, host, wished).catch(async (error: unknown) => {
      // To undo takes nginx as long as to do.
      await settled(options, name, markIn(host.advanced_config)?.target ?? null)
      throw error
    })
  }
  await settled(options, name, targetId)
}

/** To whoever led it before, with all its names. */
async function giveBack(
  hosts: Hosts, options: NginxProxyManagerOptions, { host, name, before }: { host: Host, name: string, before: Before },
): Promise<void> {
  await change(hosts, host, {
    forward_scheme: before.scheme, forward_host: before.host, forward_port: before.port, advanced_config: withoutMark(host.advanced_config),
  })
  await settled(options, name, null)
}

function ledNow({ forward_scheme: scheme, forward_host: host, forward_port: port }: Host): Before {
  return { scheme, host, port }
}

function newHost({ certificateId }: NginxProxyManagerOptions): object {
  const secured = certificateId === undefined ? {} : { certificate_id: certificateId, ssl_forced: true, http2_support: true }
  return { allow_websocket_upgrade: true, ...secured }
}

/** Else the mark would change, and nothing else. */
function requireLeadable({ id, advanced_config, locations }: Host): void {
  if (!ownsWholeSite(advanced_config) && locations.every(({ path }) => path !== '/')) return
  throw new IngressRejected('other', `Proxy host ${id} has a location "/" of its own, which decides where requests go: take it out.`)
}

async function takeAway(hosts: Hosts, options: NginxProxyManagerOptions, name: string): Promise<void> {
  const host = await hosts.named(name)
  if (host) {
    requireOurs(host, name)
    const before = markIn(host.advanced_config)?.before
    if (before) return giveBack(hosts, options, { host, name, before })
    const others = host.domain_names.filter(other => other.toLowerCase() !== name)
    await (others.length > 0 ? change(hosts, host, { domain_names: others }) : remove(hosts, host))
  }
  if (await settled(options, name, null) || (await askNginx(options, name)).target === null) return
  throw new IngressRejected('broken', `${name} is deleted, but nginx goes on serving it until it takes its configuration again.`)
}
