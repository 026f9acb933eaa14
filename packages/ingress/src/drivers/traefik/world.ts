// What Traefik serves at this moment, as it says itself.
import { IngressRejected } from '../../errors.ts'
import type { ObservedRoute, Route } from '../../ingress.ts'
import type { TraefikApi } from './api.ts'
import { hostOfRoute, isOurs, markName, probeName, routeName } from './names.ts'
import { ourPriority, targetsOf } from './render.ts'
import { type Running, runningShape } from './shapes.ts'

/** `problem`: why requests do not go where it says. */
export interface ServedRoute extends Route { problem: string | null }

/** A router of somebody else's that names a host. */
interface Other { host: string, router: string, priority: number, entryPoints: string[] }

export interface World {
  /** The versions of our file that are served: one, or none. */
  versions: string[]
  routes: ServedRoute[]
  others: Other[]
}

export async function readWorld(api: TraefikApi): Promise<World> {
  const running = await api.ask('/rawdata', runningShape)
  if (running) return worldOf(running)
  throw new IngressRejected('other', 'There is no API of Traefik 3 at this address.')
}

export function worldOf(running: Running): World {
  const others = othersIn(running)
  const mark = markName('')
  const fromFiles = fromFileProvider(running)
  const hosts = Object.keys(fromFiles.routers).flatMap(name => hostOfRoute(name) ?? [])
  return {
    versions: Object.keys(fromFiles.middlewares).filter(name => name.startsWith(mark)).map(name => name.slice(mark.length)),
    routes: hosts.map(host => ({ host, targets: targetsOf(host, fromFiles.services), problem: problemOf(host, fromFiles, others) })),
    others,
  }
}

/** Of somebody else's, where those that are served at none of our entry points are none of our business. */
export function rivalOf({ others }: World, host: string, entryPoints: string[]): Other | null {
  return others.find(other => other.host === host && meets(other, entryPoints)) ?? null
}

export function foreignRoutes({ others, routes }: World): ObservedRoute[] {
  const ours = new Set(routes.map(({ host }) => host))
  const hosts = new Set(others.map(({ host }) => host).filter(host => !ours.has(host)))
  return [...hosts].map(host => ({ host, targets: [], ours: false, problem: null }))
}

/** What the file provider serves, without its name. */
function fromFileProvider({ routers, services, middlewares }: Running): Running {
  return { routers: unqualified(routers), services: unqualified(services), middlewares: unqualified(middlewares) }
}

function unqualified<T>(all: Record<string, T>): Record<string, T> {
  const suffix = '@file'
  const ofFiles = Object.entries(all).filter(([name]) => name.endsWith(suffix))
  return Object.fromEntries(ofFiles.map(([name, value]) => [name.slice(0, -suffix.length), value]))
}

function problemOf(host: string, { routers, services }: Running, others: Other[]): string | null {
  const parts = [routeName(host), probeName(host)]
  const children = parts.flatMap(name => services[name]?.weighted?.services ?? []).map(({ name }) => name)
  const { using = [] } = routers[routeName(host)] ?? {}
  const first = others.find(other => other.host === host && other.priority >= ourPriority && meets(other, using))
  return [
    ...parts.map(name => complaintOf(`router ${name}`, routers[name])),
    ...[...parts, ...children].map(name => complaintOf(`service ${name}`, services[name])),
    ...children.map(name => Object.values(services[name]?.serverStatus ?? {}).includes('UP') ? null : `Traefik does not lead to ${name}.`),
    first ? `The router ${first.router} comes before ours.` : null,
  ].find(problem => problem !== null) ?? null
}

function complaintOf(what: string, part: { status: string, error: string[] } | undefined): string | null {
  if (!part) return `Traefik has no ${what} any more.`
  const { status, error } = part
  return status === 'enabled' && error.length === 0 ? null : `Traefik says of its ${what}: ${error.join(', ') || status}.`
}

function meets({ entryPoints }: Other, ours: string[]): boolean {
  return entryPoints.some(name => ours.includes(name))
}

function othersIn({ routers }: Running): Other[] {
  return Object.entries(routers).filter(([name]) => !name.endsWith('@internal') && !(isOurs(name) && name.endsWith('@file')))
    .flatMap(([router, { rule, priority, using, entryPoints }]) => hostsIn(rule).map(host => ({
      host, router, priority: priority ?? rule.length, entryPoints: using.length > 0 ? using : entryPoints,
    })))
}

/** Also of several in one, as rules of Traefik 2 may name them. */
function hostsIn(rule: string): string[] {
  const named = [...rule.matchAll(/\bHost\(([^)]*)\)/g)].flatMap(([, values = '']) => [...values.matchAll(/[`"]([^`"]+)[`"]/g)])
  return [...new Set(named.map(([, host = '']) => host.toLowerCase()))]
}
