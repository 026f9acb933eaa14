// Traefik 3, by a file in the folder that its file provider watches; its API says what came of it.
import { createTurns } from '@dezky/runtime'
import { IngressConflict, IngressRejected } from '../../errors.ts'
import type { Ingress, ObservedRoute, Route, Target } from '../../ingress.ts'
import { checkedHost, checkedRoute, checkedTargetId } from '../../wish.ts'
import { apiOf } from './api.ts'
import { askTraefik, settled } from './ask.ts'
import { change, type Tools } from './change.ts'
import { fileIn } from './file.ts'
import { servingOf, type TraefikOptions } from './options.ts'
import { probe } from './probe.ts'
import { parse } from './render.ts'
import { foreignRoutes, readWorld, rivalOf, type World } from './world.ts'

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
    async lead(route) {
      const { host, targets } = checkedRoute(route)
      await inTurn(() => lead(tools, { host, targets }))
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

/** `routes`: as our file has them, which is what a restart gives; of one that somebody spoilt, as they are served. */
interface Everything { world: World, routes: Route[] }

async function readEverything({ api, file }: Tools): Promise<Everything> {
  const world = await readWorld(api)
  return { world, routes: parse((await file.read())?.text ?? '')?.routes ?? world.routes }
}

async function lead(tools: Tools, route: Route): Promise<void> {
  const everything = await readEverything(tools)
  requireOurs(everything, route.host, tools)
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
    if (world.routes.some(route => route.host === host)) throw new IngressRejected('broken', `${host} is in another file of Traefik's, too.`)
  })
}

function observed({ world, routes }: Everything): ObservedRoute[] {
  const served = world.routes.map(({ host, targets, problem }) => {
    const written = routes.find(route => route.host === host)
    const isKept = written !== undefined && isSame(written.targets, targets)
    return { host, targets, ours: true, problem: problem ?? (isKept ? null : 'Traefik serves something else than our file says.') }
  })
  const dark = routes.filter(({ host }) => world.routes.every(route => route.host !== host))
    .map(({ host }) => ({ host, targets: [], ours: true, problem: 'It is in our file, but Traefik does not serve it.' }))
  return [...served, ...dark, ...foreignRoutes(world).filter(({ host }) => dark.every(route => route.host !== host))]
}

function requireOurs({ world, routes }: Everything, host: string, { serving }: Tools): void {
  const rival = rivalOf(world, host, serving.entryPoints)
  if (!rival || routes.some(route => route.host === host)) return
  throw new IngressConflict(`${host} is led somewhere by Traefik's router ${rival.router}, which is not ours.`)
}

function requireServed(world: World, { host, targets }: Route): void {
  const served = world.routes.find(route => route.host === host)
  if (served && served.problem === null && isSame(served.targets, targets)) return
  throw new IngressRejected('broken', served?.problem ?? `Traefik does not serve ${host} as our file has it: another file may use the same names.`)
}

function isSame(seen: Target[], wanted: Target[]): boolean {
  const spelled = (targets: Target[]) => targets.map(({ id, host, port, weight }) => `${id} ${host} ${port} ${weight}`).sort().join('\n')
  return spelled(seen) === spelled(wanted)
}
