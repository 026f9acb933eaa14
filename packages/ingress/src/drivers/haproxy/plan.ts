// From a wish to what HAProxy should hold, and from there to the steps. Pure; each step leaves every host name served that was.
import { IngressRejected } from '../../errors.ts'
import type { Target } from '../../ingress.ts'
import { isPlaceName, type Place, placeOf, type Server, type World } from './world.ts'

export type Step =
  /** In maintenance: it gets nothing yet. */
  | { do: 'add', place: string, server: Server }
  /** Both files as they should be, so that a restart in the middle of what follows ends well, too. */
  | { do: 'keep' }
  | { do: 'serve', place: string, id: string, weight: number }
  | { do: 'point', host: string, place: string }
  | { do: 'repoint', host: string, place: string }
  | { do: 'drain', place: string, id: string }
  | { do: 'unpoint', host: string }
  /** With all that is open to it. */
  | { do: 'end', place: string, id: string }

/** `targets` with IP addresses. IngressRejected when there is no room, or a target's id means another address already. */
export function led(world: World, host: string, targets: Target[]): World {
  const known = placeOf(world, host)
  const place = known ?? freePlace(world)
  const wished = targets.map(({ id, host: address, port, weight }): Server => ({ id, address, port, weight, state: 'serving' }))
  for (const server of wished) requireSameAddress(server, place)
  const others = (known?.servers ?? []).filter(({ id, state }) => state !== 'off' && !wished.some(server => server.id === id))
  const servers = [...wished, ...others.map((server): Server => ({ ...server, state: 'draining' }))]
  const led = world.routes.get(host)
  const before = led === undefined || isPlaceName(led) ? world.before : new Map(world.before).set(host, led)
  return { places: replaced(world.places, { ...place, servers }), routes: new Map(world.routes).set(host, place.name), before }
}

/** Without a target that the route leads to no longer. */
export function released(world: World, host: string, id: string): World {
  const place = placeOf(world, host)
  if (!place) return world
  if (place.servers.some(server => server.id === id && server.state === 'serving')) {
    throw new IngressRejected('invalid', `${host} still leads to ${id}; lead it elsewhere first.`)
  }
  const servers = place.servers.filter(server => server.id !== id)
  return { ...world, places: replaced(world.places, { ...place, servers }) }
}

export function removed(world: World, host: string): World {
  const [routes, before] = [new Map(world.routes), new Map(world.before)]
  const backend = before.get(host)
  if (backend === undefined) routes.delete(host)
  else routes.set(host, backend)
  before.delete(host)
  return { ...world, routes, before }
}

/** Without what an interrupted change has left behind. */
export function swept({ places, routes, before }: World): World {
  const taken = new Set(routes.values())
  return { routes, before, places: places.map(place => ({ ...place, servers: taken.has(place.name) ? place.servers : [] })) }
}

export function plan(desired: World, observed: World): Step[] {
  const served = new Set(observed.routes.values())
  const steps = desired.places.flatMap(place => compare(place, observed.places.find(({ name }) => name === place.name)))
  const all = (kind: Step['do']) => steps.filter(step => step.do === kind)
  const points = [...desired.routes].filter(([host, place]) => observed.routes.get(host) !== place)
    .map(([host, place]): Step => ({ do: observed.routes.has(host) ? 'repoint' : 'point', host, place }))
  const unpoints = [...observed.routes.keys()].filter(host => !desired.routes.has(host)).map((host): Step => ({ do: 'unpoint', host }))
  // What was left behind in a place goes before a name leads there.
  const [used, left] = [all('end').filter(step => isIn(served, step)), all('end').filter(step => !isIn(served, step))]
  const changes = [...all('serve'), ...points, ...all('drain'), ...unpoints, ...used]
  const before = [...left, ...all('add')]
  return before.length + changes.length === 0 ? [] : [...before, { do: 'keep' }, ...changes]
}

function isIn(places: Set<string>, step: Step): boolean {
  return 'place' in step && places.has(step.place)
}

function compare({ name, servers }: Place, observed: Place | undefined): Step[] {
  const known = new Map(observed?.servers.map(server => [server.id, server]))
  const gone = [...known.keys()].filter(id => !servers.some(server => server.id === id))
  return [
    ...servers.flatMap(server => stepsTo(name, server, known.get(server.id))),
    ...gone.map((id): Step => ({ do: 'end', place: name, id })),
  ]
}

function stepsTo(place: string, server: Server, before: Server | undefined): Step[] {
  const { id, weight, state } = server
  if (before?.state === state && before.weight === weight) return []
  const add: Step[] = before ? [] : [{ do: 'add', place, server }]
  if (state === 'serving') return [...add, { do: 'serve', place, id, weight }]
  return state === 'draining' && before?.state === 'serving' ? [{ do: 'drain', place, id }] : []
}

/** An empty one, or one with what an interrupted change has left behind. */
function freePlace({ places, routes }: World): Place {
  const taken = new Set(routes.values())
  const free = places.filter(({ name }) => !taken.has(name)).toSorted((one, other) => one.servers.length - other.servers.length)[0]
  if (free) return free
  throw new IngressRejected('full', `HAProxy has room for ${places.length} host names, and all are in use: allow more slots, and reload it.`)
}

function requireSameAddress({ id, address, port }: Server, { servers }: Place): void {
  const known = servers.find(server => server.id === id)
  if (!known || (known.address === address && known.port === port)) return
  throw new IngressRejected('invalid', `${id} is at ${known.address}:${known.port}; what moves to another address is another target.`)
}

function replaced(places: Place[], place: Place): Place[] {
  return places.map(other => other.name === place.name ? place : other)
}
