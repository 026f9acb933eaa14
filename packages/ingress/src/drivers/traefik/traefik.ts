// Traefik 3, by a file in the folder that its file provider watches; its API says what came of it.
import { createTurns } from '@dezky/runtime'
import { IngressRejected } from '../../errors.ts'
import type { Ingress, Route } from '../../ingress.ts'
import { checkedHost, checkedRoute, checkedTargetId } from '../../wish.ts'
import { apiOf } from './api.ts'
import { askTraefik, settled } from './ask.ts'
import { change, type Tools } from './change.ts'
import { fileIn } from './file.ts'
import { isSame, observed, readEverything, requireOurs, requireServed } from './observe.ts'
import { servingOf, type TraefikOptions } from './options.ts'
import { probe } from './probe.ts'

export type { TraefikOptions } from './options.ts'

export function traefikIngress(options: TraefikOptions): Ingress {
  const { directory, takenWithinMs = 10_000 } = options
  const tools = { api: apiOf(options), file: fileIn(directory), serving: servingOf(options), directory, takenWithinMs }
  const turns = createTurns()
  /** There is one file for all names. */
  const inTurn = <T>(work: () => Promise<T>) => turns('traefik', work)
  const look = () => inTurn(() => readEverything(tools))
  return {
    driver: 'traefik',
    // It does not count requests by target; what it has taken and not sent on yet goes where it was to go.
    capabilities: { weights: true, countsRequests: false, minimumDrainMs: 1_000 },
    probe: () => inTurn(() => probe(tools)),
    async lead(route, { takeOver = false } = {}) {
      const { host, targets } = checkedRoute(route)
      await inTurn(() => lead(tools, { host, targets }, takeOver))
      await settled(options, host, targets.map(({ id }) => id))
    },
    async observe(host) {
      const name = checkedHost(host)
      return observed(await look()).find(route => route.host === name) ?? null
    },
    list: async () => observed(await look()),
    ask: async (host, signal) => askTraefik(options, checkedHost(host), signal),
    async inFlight(host, targetId) {
      checkedHost(host)
      checkedTargetId(targetId)
      return null
    },
    async release(host, targetId) {
      const [name, id] = [checkedHost(host), checkedTargetId(targetId)]
      const { world } = await look()
      if (!world.routes.find(route => route.host === name)?.targets.some(target => target.id === id)) return
      throw new IngressRejected('invalid', `${name} still leads to ${id}; lead it elsewhere first.`)
    },
    async remove(host) {
      const name = checkedHost(host)
      await inTurn(() => remove(tools, name))
      await settled(options, name, [])
    },
    async [Symbol.asyncDispose]() {},
  }
}

/** What is taken over stays as it is, behind ours: it comes to the front again when ours is removed. */
async function lead(tools: Tools, route: Route, takeOver: boolean): Promise<void> {
  const everything = await readEverything(tools)
  if (!takeOver) requireOurs(everything, route.host, tools)
  const seen = observed(everything).find(({ host }) => host === route.host)
  if (seen && seen.problem === null && isSame(seen.targets, route.targets)) return
  const others = everything.routes.filter(({ host }) => host !== route.host)
  await change(tools, [...others, route], world => requireServed(world, route))
}

async function remove(tools: Tools, host: string): Promise<void> {
  const everything = await readEverything(tools)
  requireOurs(everything, host, tools)
  if (!observed(everything).some(route => route.host === host && route.ours)) return
  await change(tools, everything.routes.filter(route => route.host !== host), (world) => {
    const isLeft = world.routes.some(route => route.host === host)
    if (isLeft) throw new IngressRejected('broken', `${host} is in another file of Traefik's, too.`)
  })
}
