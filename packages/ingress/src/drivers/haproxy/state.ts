// What HAProxy does now, read off its runtime API. Pure parsing.
import type { Route, Target } from '../../ingress.ts'

export interface Server extends Target {
  /** Whether it is sent new requests. */
  ready: boolean
}

export interface Slot {
  /** The backend's name. */
  name: string
  /** Null while it is free. */
  host: string | null
  servers: Server[]
}

export function slotName(number: number): string {
  return `dezky-${number}`
}

/** `maint`, `drain` and what they are inherited from (management guide, "show servers state"). */
const notReady = 0x01 | 0x02 | 0x04 | 0x08 | 0x10

/** From `show servers state` and `show map`; in the order of their names. */
export function readState(servers: string, map: string): Slot[] {
  const hosts = new Map(lines(map).map(line => line.split(' ')).map(([, host = '', slot = '']) => [slot, host]))
  const slots = new Map<string, Server[]>()
  for (const fields of lines(servers).filter(line => !line.startsWith('#') && line !== '1').map(line => line.split(' '))) {
    const [backend = '', id = '', host = '', admin = '', weight = '', port = ''] = [1, 3, 4, 6, 7, 18].map(at => fields[at])
    if (!/^dezky-\d+$/.test(backend)) continue
    const server = { id, host, port: Number(port), weight: Number(weight), ready: (Number(admin) & notReady) === 0 }
    slots.set(backend, [...slots.get(backend) ?? [], server])
  }
  const names = [...new Set([...hosts.keys(), ...slots.keys()])]
  return names.map(name => ({ name, host: hosts.get(name) ?? null, servers: slots.get(name) ?? [] }))
}

/** What is led where, by slot. */
export function routesOf(state: Slot[]): Map<string, Route> {
  return new Map(state.flatMap(({ name, host, servers }) =>
    host === null ? [] : [[name, { host, targets: servers.filter(({ ready }) => ready).map(({ ready: _, ...target }) => target) }]]))
}

/** From `show stat`: how many sessions each server of ours has, by backend and server. */
export function readSessions(stat: string): Map<string, number> {
  const [header = '', ...rows] = lines(stat)
  const names = header.replace(/^# /, '').split(',')
  return new Map(rows.map(row => row.split(',')).map((fields) => {
    const field = (name: string) => fields[names.indexOf(name)]
    return [`${field('pxname')}/${field('svname')}`, Number(field('scur') ?? 0) + Number(field('qcur') ?? 0)]
  }))
}

function lines(text: string): string[] {
  return text.split('\n').map(line => line.trim()).filter(Boolean)
}
