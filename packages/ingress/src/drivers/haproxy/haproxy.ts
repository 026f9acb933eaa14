// HAProxy 2.6 and later, over its runtime API. It is never reloaded: places for host names are prepared in its configuration.
import { createTurns } from '@dezky/runtime'
import type { Ingress } from '../../ingress.ts'
import { checkedHost, checkedRoute, checkedTargetId } from '../../wish.ts'
import { apply } from './apply.ts'
import { askHaproxy } from './ask.ts'
import { type Files, filesOf } from './files.ts'
import { observed, openTo, requireOurs } from './observe.ts'
import { type HaproxyOptions, structureOf } from './options.ts'
import { led, plan, released, removed, swept } from './plan.ts'
import { probe } from './probe.ts'
import { readLoaded } from './read.ts'
import { withAddresses } from './resolve.ts'
import { type RuntimeApi, runtimeApi } from './runtime-api.ts'
import { placeOf, type World } from './world.ts'

export type { HaproxyOptions } from './options.ts'

/** Writes its configuration where there is none, as soon as it is asked anything: `probe` before HAProxy is started with it. */
export function haproxyIngress(options: HaproxyOptions): Ingress {
  const api = runtimeApi(options.socketPath, options.timeoutMs)
  const files = filesOf(options, structureOf(options))
  const { change, look } = held(api, files, options.mapFile)
  return {
    driver: 'haproxy',
    // A request may have been given to a server and not be counted yet.
    capabilities: { weights: true, countsRequests: true, minimumDrainMs: 100 },
    probe: () => probe(api, files),
    async lead(route, { takeOver = false } = {}) {
      const { host, targets } = checkedRoute(route)
      const addresses = await withAddresses(targets)
      await change(host, world => led(world, host, addresses), takeOver)
    },
    async observe(host) {
      const name = checkedHost(host)
      return observed(await look(), name)
    },
    async list() {
      const world = await look()
      return [...world.routes.keys()].flatMap(host => observed(world, host) ?? [])
    },
    ask: async (host, signal) => askHaproxy(files, options, checkedHost(host), signal),
    async inFlight(host, targetId) {
      const [name, id] = [checkedHost(host), checkedTargetId(targetId)]
      const place = placeOf(await look(), name)
      return place ? openTo(api, place.name, id) : 0
    },
    async release(host, targetId) {
      const id = checkedTargetId(targetId)
      await change(checkedHost(host), world => released(world, host, id))
    },
    remove: async host => change(checkedHost(host), world => removed(world, host)),
    async [Symbol.asyncDispose]() {},
  }
}

/** One after the other, each with what HAProxy holds just then; files that say something else are written again. */
function held(api: RuntimeApi, files: Files, mapFile: string) {
  const turns = createTurns()
  const loaded = async () => {
    await files.settings()
    return { ...await readLoaded(api, mapFile), before: await files.before() }
  }
  const mend = async (world: World) => await files.keeps(world) || files.keep(world)
  return {
    look: () => turns('haproxy', async () => {
      const world = await loaded()
      // Where they cannot be written, what is served is true all the same.
      await mend(world).catch(() => {})
      return world
    }),
    change: (host: string, wish: (world: World) => World, takeOver = false) => turns('haproxy', async () => {
      const world = await loaded()
      if (!takeOver) requireOurs(world, host)
      const desired = swept(wish(world))
      const steps = plan(desired, world)
      if (steps.length === 0) return void await mend(world)
      await apply(steps, { api, mapFile, keep: () => files.keep(desired) }).catch(async (error: unknown) => {
        await loaded().then(mend).catch(() => {})
        throw error
      })
    }),
  }
}
