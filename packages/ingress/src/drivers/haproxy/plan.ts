// From what HAProxy does to what it should: which commands, in which order. Pure.
import type { Route } from '../../ingress.ts'
import { addressOf } from './render.ts'
import type { Slot } from './state.ts'

/** The slot that has the host, else one that nobody has; null where there is none left. */
export function slotFor(host: string, state: Slot[], names: string[]): string | null {
  const known = state.find(slot => slot.host === host)
  if (known) return known.name
  const taken = new Set(state.filter(slot => slot.host !== null || slot.servers.length > 0).map(({ name }) => name))
  return names.find(name => !taken.has(name)) ?? null
}

export interface Order { text: string, good?: RegExp }

/**
 * New servers are ready before anybody else is asked to leave, so that there is always one. A server's address is never changed:
 * connections that are kept open would go on to the old one for seconds.
 */
export function planLead({ targets }: Route, { name, servers }: Slot): Order[] {
  const present = new Map(servers.map(server => [server.id, server]))
  const wanted = new Set(targets.map(({ id }) => id))
  return [
    ...targets.flatMap(({ id, host, port, weight }) => {
      const server = `${name}/${id}`
      const seen = present.get(id)
      if (!seen) {
        return [
          { text: `add server ${server} ${addressOf(host)}:${port} weight ${weight}`, good: /^New server registered\.$/ },
          { text: `enable server ${server}` },
        ]
      }
      return [
        ...seen.weight === weight ? [] : [{ text: `set server ${server} weight ${weight}` }],
        ...seen.ready ? [] : [{ text: `set server ${server} state ready` }],
      ]
    }),
    ...servers.filter(({ id, ready }) => ready && !wanted.has(id)).map(({ id }) => ({ text: `set server ${name}/${id} state drain` })),
  ]
}
