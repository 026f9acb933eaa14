// Changing what HAProxy does: its files first, then itself.
import { IngressRejected, IngressUnavailable } from '../../errors.ts'
import type { Route } from '../../ingress.ts'
import { requireHost, requireRoute, requireTargetId } from '../../wish.ts'
import { replaceFile } from './files.ts'
import type { HaproxyOptions } from './options.ts'
import { planLead, slotFor } from './plan.ts'
import { renderConfiguration, type Rendering, renderMap } from './render.ts'
import { retire } from './retire.ts'
import { command, order } from './runtime.ts'
import { readState, routesOf, type Slot, slotName } from './state.ts'

const defaultSlots = 64

export class Routes {
  readonly #options: HaproxyOptions
  readonly #rendering: Rendering
  readonly #slots: string[]

  constructor(options: HaproxyOptions) {
    const { mapFile, publicAddress, bind = publicAddress, slots = defaultSlots } = options
    this.#options = options
    this.#rendering = { bind, mapFile, slots }
    this.#slots = Array.from({ length: slots }, (_, at) => slotName(at + 1))
  }

  async look(): Promise<Slot[]> {
    const { socketPath, mapFile } = this.#options
    const map = await command(socketPath, `show map ${mapFile}`)
    if (map.startsWith('Unknown map')) {
      throw new IngressUnavailable('HAProxy runs without our configuration file: start it with that as a second -f.')
    }
    return readState(await command(socketPath, 'show servers state'), map)
  }

  async lead(route: Route): Promise<void> {
    requireRoute(route)
    const { socketPath, mapFile } = this.#options
    const state = await this.look()
    const slot = this.#slotFor(route, state)
    refuseMoved(route, slot)
    // A disk that is full ends it here, before anything is led elsewhere.
    await this.#keep(new Map([...routesOf(state), [slot.name, route]]))
    for (const { text, good } of planLead(route, slot)) await order(socketPath, text, good)
    if (slot.host === null) await order(socketPath, `add map ${mapFile} ${route.host} ${slot.name}`)
  }

  async remove(host: string): Promise<void> {
    requireHost(host)
    const { socketPath, mapFile } = this.#options
    const state = await this.look()
    const slot = state.find(candidate => candidate.host === host)
    if (!slot) return
    await this.#keep(new Map([...routesOf(state)].filter(([name]) => name !== slot.name)))
    await order(socketPath, `del map ${mapFile} ${host}`)
    for (const { id } of slot.servers) await retire(socketPath, `${slot.name}/${id}`)
  }

  async release(host: string, targetId: string): Promise<void> {
    requireTargetId(targetId)
    const slot = (await this.look()).find(candidate => candidate.host === host)
    const left = slot?.servers.find(({ id, ready }) => id === targetId && !ready)
    if (slot && left) await retire(this.#options.socketPath, `${slot.name}/${targetId}`)
  }

  #slotFor({ host }: Route, state: Slot[]): Slot {
    const name = slotFor(host, state, this.#slots)
    if (name === null) {
      throw new IngressRejected('full', `HAProxy has room for ${this.#slots.length} host names. Give it more slots, and restart it.`)
    }
    return state.find(candidate => candidate.name === name) ?? { name, host: null, servers: [] }
  }

  async #keep(routes: ReadonlyMap<string, Route>): Promise<void> {
    await replaceFile(this.#options.configFile, renderConfiguration(this.#rendering, routes))
    await replaceFile(this.#options.mapFile, renderMap(routes))
  }
}

function refuseMoved({ targets }: Route, { servers }: Slot): void {
  const isMoved = ({ id, host, port }: Route['targets'][number]) =>
    servers.some(server => server.id === id && (server.host !== host || server.port !== port))
  const moved = targets.find(isMoved)
  if (moved) throw new IngressRejected('invalid', `The target ${moved.id} is at another address already; one that moves is another target.`)
}
