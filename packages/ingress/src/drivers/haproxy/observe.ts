// A route as HAProxy serves it.
import { IngressConflict } from '../../errors.ts'
import type { ObservedRoute } from '../../ingress.ts'
import type { RuntimeApi } from './runtime-api.ts'
import { isPlaceName, placeOf, type World } from './world.ts'

export function observed(world: World, host: string): ObservedRoute | null {
  const backend = world.routes.get(host)
  if (backend === undefined) return null
  if (!isPlaceName(backend)) return { host, targets: [], ours: false, problem: null }
  const place = placeOf(world, host)
  if (!place) return { host, targets: [], ours: true, problem: `HAProxy has no backend ${backend} until it is reloaded.` }
  const targets = place.servers.filter(({ state }) => state === 'serving')
    .map(({ id, address, port, weight }) => ({ id, host: address, port, weight }))
  return { host, targets, ours: true, problem: targets.length === 0 ? `No server of ${backend} takes requests.` : null }
}

export function requireOurs(world: World, host: string): void {
  const backend = world.routes.get(host)
  if (backend === undefined || isPlaceName(backend)) return
  throw new IngressConflict(`${host} leads to the backend ${backend}, by an entry in the map that is not ours.`)
}

/** Requests under way and open connections of a server, those that wait for it included. */
export async function openTo(api: RuntimeApi, place: string, id: string): Promise<number> {
  const [names = '', ...lines] = (await api.ask('show stat -1 4 -1')).split('\n')
  const columns = names.replace(/^# /, '').split(',')
  const rows = lines.map((line) => {
    const values = line.split(',')
    return (name: string) => values[columns.indexOf(name)]
  })
  const row = rows.find(field => field('pxname') === place && field('svname') === id)
  return row ? Number(row('qcur')) + Number(row('scur')) : 0
}
