// What is done in which order, and what it comes to when it is interrupted anywhere.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutLost } from '../../src/drivers/haproxy/files.ts'
import { led, plan, released, removed, type Step, swept } from '../../src/drivers/haproxy/plan.ts'
import { renderMap } from '../../src/drivers/haproxy/render.ts'
import { type Place, placeOf, type Server, type World } from '../../src/drivers/haproxy/world.ts'

const host = 'app.example'
const a: Server = { id: 'a', address: '10.0.0.1', port: 80, weight: 100, state: 'serving' }
const b: Server = { ...a, id: 'b', address: '10.0.0.2' }
const drainingA: Server = { ...a, state: 'draining' }
const offA: Server = { ...a, state: 'off' }

function world(servers: Server[], routes: [string, string][] = [[host, 'dezky-1']]): World {
  return { places: [{ name: 'dezky-1', servers }, { name: 'dezky-2', servers: [] }], routes: new Map(routes), before: new Map() }
}

function wish(...servers: Server[]) {
  return servers.map(({ id, address, port, weight }) => ({ id, host: address, port, weight }))
}

function words(steps: Step[]): string[] {
  return steps.map(step => Object.values(step).map(value => typeof value === 'object' ? value.id : value).join(' '))
}

describe('a plan', () => {
  test.each<[string, World, (world: World) => World, string[]]>([
    ['a new name', world([], []), at => led(at, host, wish(a)),
      ['add dezky-1 a', 'keep', 'serve dezky-1 a 100', 'point app.example dezky-1']],
    ['the next free place', world([a], [['other.example', 'dezky-1']]), at => led(at, host, wish(b)),
      ['add dezky-2 b', 'keep', 'serve dezky-2 b 100', 'point app.example dezky-2']],
    ['a swap', world([a]), at => led(at, host, wish(b)), ['add dezky-1 b', 'keep', 'serve dezky-1 b 100', 'drain dezky-1 a']],
    ['back again', world([b, drainingA]), at => led(at, host, wish(a)), ['keep', 'serve dezky-1 a 100', 'drain dezky-1 b']],
    ['the same', world([a]), at => led(at, host, wish(a)), []],
    ['another weight', world([a]), at => led(at, host, wish({ ...a, weight: 7 })), ['keep', 'serve dezky-1 a 7']],
    ['one more', world([a]), at => led(at, host, wish(a, b)), ['add dezky-1 b', 'keep', 'serve dezky-1 b 100']],
    ['one that an administrator put into maintenance', world([offA]), at => led(at, host, wish(a)), ['keep', 'serve dezky-1 a 100']],
    ['a place with something left behind', world([offA], []), at => led(at, host, wish(b)),
      ['end dezky-1 a', 'add dezky-2 b', 'keep', 'serve dezky-2 b 100', 'point app.example dezky-2']],
    ['a name that leads to a place that is gone', world([], [[host, 'dezky-9']]), at => led(at, host, wish(a)),
      ['add dezky-1 a', 'keep', 'serve dezky-1 a 100', 'repoint app.example dezky-1']],
    ['a release', world([b, drainingA]), at => released(at, host, 'a'), ['keep', 'end dezky-1 a']],
    ['a release of what is not there', world([b]), at => released(at, host, 'a'), []],
    ['a removal', world([b, drainingA]), at => removed(at, host), ['keep', 'unpoint app.example', 'end dezky-1 b', 'end dezky-1 a']],
    ['a removal of what is not there', world([], []), at => removed(at, host), []],
    ['a removal of one of two names of a place', world([a], [[host, 'dezky-1'], ['www.example', 'dezky-1']]), at => removed(at, host),
      ['keep', 'unpoint app.example']],
  ])('for %s', (_, observed, wished, expected) => {
    expect(words(plan(swept(wished(observed)), observed))).toEqual(expected)
  })

  test('refuses what cannot be', () => {
    const full: [string, string][] = [['one.example', 'dezky-1'], ['two.example', 'dezky-2']]
    expect(() => led(world([a], full), host, wish(b))).toThrow(expect.objectContaining({ reason: 'full' }))
    for (const there of [a, drainingA, offA]) {
      expect(() => led(world([there]), host, wish({ ...a, port: 81 }))).toThrow(expect.objectContaining({ reason: 'invalid' }))
    }
    expect(() => released(world([a]), host, 'a')).toThrow(expect.objectContaining({ reason: 'invalid' }))
  })
})

interface Machine { runs: World, config: Place[], map: string }
interface Act {
  verb: 'lead' | 'release' | 'remove'
  host: string
  ids: number[]
  crashAfter: number
  then: 'restart' | 'look' | 'nothing'
  endsLate: boolean
}

const acts = fc.array(fc.record<Act>({
  verb: fc.constantFrom('lead', 'lead', 'lead', 'release', 'remove'), host: fc.constantFrom('x', 'y', 'z'),
  ids: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }), crashAfter: fc.oneof(fc.constant(99), fc.nat(9)),
  then: fc.constantFrom('restart', 'look', 'nothing'), endsLate: fc.boolean(),
}), { maxLength: 12 })

describe('interrupted anywhere, and HAProxy started again', () => {
  test('a name that was led is served, and by nothing but its own', () => {
    fc.assert(fc.property(acts, (story) => {
      const machine: Machine = { runs: { places: places(), routes: new Map(), before: new Map() }, config: places(), map: '' }
      const allowed = new Map<string, Set<string>>()
      const promised = new Set<string>()
      const check = () => {
        for (const one of [machine.runs, afterRestart(machine)]) {
          for (const name of one.routes.keys()) for (const id of serving(one, name)) expect([...allowed.get(name) ?? []]).toContain(id)
          for (const name of promised) expect(serving(one, name), name).not.toEqual([])
        }
      }
      for (const act of story) {
        const desired = wishedIn(machine.runs, act)
        if (!desired) continue
        const ids = act.ids.map(id => `${act.host}${id}`)
        if (act.verb === 'lead') allowed.set(act.host, new Set([...allowed.get(act.host) ?? [], ...ids]))
        if (act.verb === 'remove') promised.delete(act.host)
        const changes = carryOut(machine, desired, act.endsLate)
        let left = act.crashAfter
        while (left > 0 && !changes.next().done) {
          check()
          left--
        }
        if (left > 0 && act.verb === 'lead') {
          allowed.set(act.host, new Set(ids))
          promised.add(act.host)
        }
        if (left > 0 && act.verb === 'remove') allowed.delete(act.host)
        if (act.then === 'restart') machine.runs = afterRestart(machine)
        if (act.then === 'look') for (const _ of keep(machine, machine.runs)) check()
        check()
      }
    }), { numRuns: 300 })
  })
})

function places(): Place[] {
  return [{ name: 'dezky-1', servers: [] }, { name: 'dezky-2', servers: [] }]
}

function wishedIn(runs: World, { verb, host, ids }: Act): World | null {
  const targets = ids.map(id => ({ id: `${host}${id}`, host: `10.0.0.${id}`, port: 80, weight: 1 + id }))
  try {
    if (verb === 'lead') return swept(led(runs, host, targets))
    return swept(verb === 'remove' ? removed(runs, host) : released(runs, host, targets[0]!.id))
  }
  catch {
    return null
  }
}

function serving(world: World, host: string): string[] {
  return placeOf(world, host)?.servers.filter(({ state }) => state === 'serving').map(({ id }) => id) ?? []
}

function afterRestart({ config, map }: Machine): World {
  const routes = new Map(map.trim().split('\n').map(line => line.split(' ') as [string, string]))
  return { places: structuredClone(config), routes, before: new Map() }
}

/** Stops after each thing that happens at once. */
function* carryOut(machine: Machine, desired: World, endsLate: boolean): Generator<void> {
  const steps = plan(desired, structuredClone(machine.runs))
  if (steps.length === 0) yield* keep(machine, machine.runs)
  for (const step of steps) {
    if (step.do === 'keep') yield* keep(machine, desired)
    else {
      happen(machine.runs, step, endsLate)
      yield
    }
  }
}

function* keep(machine: Machine, world: World): Generator<void> {
  const next = renderMap(world, '')
  machine.map = withoutLost(machine.map, next)
  yield
  machine.config = structuredClone(world.places)
  yield
  machine.map = next
  yield
}

function happen({ places, routes }: World, step: Exclude<Step, { do: 'keep' }>, endsLate: boolean): void {
  if (step.do === 'unpoint') return void routes.delete(step.host)
  if (step.do === 'point') return void routes.set(step.host, step.place)
  if (step.do === 'repoint') return void routes.set(step.host, step.place)
  const { servers } = places.find(({ name }) => name === step.place)!
  if (step.do === 'add') return void servers.push({ ...step.server, state: 'off' })
  const { id: wanted } = step
  const server = servers.find(({ id }) => id === wanted)!
  if (step.do === 'serve') Object.assign(server, { state: 'serving', weight: step.weight })
  if (step.do === 'drain') server.state = 'draining'
  if (step.do !== 'end') return
  server.state = 'off'
  if (!endsLate) servers.splice(servers.indexOf(server), 1)
}
