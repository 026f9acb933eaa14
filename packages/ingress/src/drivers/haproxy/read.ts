// What HAProxy serves at this moment, as it says itself.
import { IngressRejected } from '../../errors.ts'
import type { RuntimeApi } from './runtime-api.ts'
import { isPlaceName, type Place, type Server, type World } from './world.ts'

/** `structure`: which of our configurations it has loaded. */
export interface Loaded extends Omit<World, 'before'> { structure: string | null }

export async function readLoaded(api: RuntimeApi, mapFile: string): Promise<Loaded> {
  const questions = ['show backend', 'show servers state', `show map ${mapFile}`]
  const [backends = '', states = '', map = ''] = await Promise.all(questions.map(api.ask))
  const names = backends.split('\n').map(line => line.trim())
  const places = names.filter(isPlaceName).map(name => ({ name, servers: [] as Server[] }))
  if (places.length === 0 || map.startsWith('Unknown map')) {
    throw new IngressRejected('broken', 'HAProxy runs without our configuration: name it with "-f" after all others, and restart.')
  }
  seat(places, states)
  return { places, routes: routesIn(map), structure: names.find(name => name.startsWith('dezky-nowhere-')) ?? null }
}

/** Lines of `<where it is in memory> <key> <value>`. */
function routesIn(map: string): Map<string, string> {
  return new Map(map.split('\n').flatMap((line) => {
    const [, host, backend] = line.trim().split(/\s+/)
    return host !== undefined && backend !== undefined ? [[host, backend]] : []
  }))
}

function seat(places: Place[], states: string): void {
  const byName = new Map(places.map(place => [place.name, place]))
  for (const fields of rows(states)) {
    byName.get(fields['be_name'] ?? '')?.servers.push({
      id: fields['srv_name'] ?? '', address: fields['srv_addr'] ?? '', port: Number(fields['srv_port']),
      weight: Number(fields['srv_uweight']),
      state: stateOf(Number(fields['srv_admin_state']), Number(fields['srv_uweight'])),
    })
  }
}

/** The first line is a version, the second names the columns. */
function rows(states: string): Record<string, string>[] {
  const [, names = '', ...lines] = states.split('\n')
  const columns = names.replace(/^# /, '').split(' ')
  return lines.filter(line => line !== '').map((line) => {
    const values = line.split(' ')
    return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? '']))
  })
}

/** Bits of `srv_admin_state`: 0x23 are kinds of maintenance, 0x18 of draining. What a restart found draining weighs nothing. */
function stateOf(adminState: number, weight: number): Server['state'] {
  if ((adminState & 0x23) !== 0) return 'off'
  return (adminState & 0x18) !== 0 || weight === 0 ? 'draining' : 'serving'
}
