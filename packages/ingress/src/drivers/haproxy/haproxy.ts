// HAProxy through its runtime API: never reloaded, so that nothing is ever cut; its files are kept in step, so that it may restart.
import { createTurns } from '@dezky/runtime'
import { askPublicly } from '../../ask.ts'
import type { Answer, Ingress, ObservedRoute } from '../../ingress.ts'
import { requireHost } from '../../wish.ts'
import type { HaproxyOptions } from './options.ts'
import { probeHeader, targetHeader } from './render.ts'
import { Routes } from './routes.ts'
import { command } from './runtime.ts'
import { readSessions, type Slot } from './state.ts'

export function haproxyIngress(options: HaproxyOptions): Ingress {
  const { socketPath } = options
  const routes = new Routes(options)
  const inTurn = createTurns()
  const slotOf = async (host: string) => (await routes.look()).find(slot => slot.host === host)
  return {
    driver: 'haproxy',
    capabilities: { weights: true, countsRequests: true, minimumDrainMs: 0 },
    async probe() {
      const version = /^Version: (\S+)/m.exec(await command(socketPath, 'show info'))?.[1] ?? null
      await routes.look()
      return { product: 'HAProxy', version, valid: true, problem: null }
    },
    lead: route => inTurn('write', () => routes.lead(route)),
    remove: host => inTurn('write', () => routes.remove(host)),
    release: (host, targetId) => inTurn('write', () => routes.release(host, targetId)),
    async observe(host) {
      const slot = await slotOf(host)
      return slot ? observedRoute(host, slot) : null
    },
    async list() {
      return (await routes.look()).flatMap(slot => slot.host === null ? [] : [observedRoute(slot.host, slot)])
    },
    ask: (host, signal) => ask(options, host, signal),
    async inFlight(host, targetId) {
      const slot = await slotOf(host)
      if (!slot) return 0
      return readSessions(await command(socketPath, 'show stat -1 4 -1')).get(`${slot.name}/${targetId}`) ?? 0
    },
    async [Symbol.asyncDispose]() {},
  }
}

async function ask({ publicAddress }: HaproxyOptions, host: string, signal?: AbortSignal): Promise<Answer> {
  requireHost(host)
  const said = await askPublicly({ publicAddress, host, path: '/', headers: { [probeHeader]: 'yes' }, signal })
  if ('problem' in said) return { target: null, status: null, problem: said.problem }
  const target = said.headers[targetHeader]
  // What HAProxy answers by itself (503, or a gateway's time out) came from nobody.
  return { target: typeof target === 'string' && target !== '<NOSRV>' ? target : null, status: said.status, problem: null }
}

function observedRoute(host: string, { servers }: Slot): ObservedRoute {
  const targets = servers.filter(({ ready }) => ready).map(({ ready: _, ...target }) => target)
  return { host, targets, ours: true, problem: targets.length === 0 ? 'It leads to nobody.' : null }
}
