// What is served, beside what our file says.
import { IngressConflict, IngressRejected } from '../../errors.ts'
import type { ObservedRoute, Route, Target } from '../../ingress.ts'
import type { Tools } from './change.ts'
import { parse } from './render.ts'
import { foreignRoutes, readWorld, rivalOf, type World } from './world.ts'

/** `routes`: as our file has them, which is what a restart gives; of one that somebody spoilt, as they are served. */
export interface Everything { world: World, routes: Route[] }

export async function readEverything({ api, file }: Tools): Promise<Everything> {
  const world = await readWorld(api)
  return { world, routes: parse((await file.read())?.text ?? '')?.routes ?? world.routes }
}

export function observed({ world, routes }: Everything): ObservedRoute[] {
  const served = world.routes.map(({ host, targets, problem }) => {
    const written = routes.find(route => route.host === host)
    const isKept = written !== undefined && isSame(written.targets, targets)
    return { host, targets, ours: true, problem: problem ?? (isKept ? null : 'Traefik serves something else than our file says.') }
  })
  const dark = routes.filter(({ host }) => world.routes.every(route => route.host !== host))
    .map(({ host }) => ({ host, targets: [], ours: true, problem: 'It is in our file, but Traefik does not serve it.' }))
  return [...served, ...dark, ...foreignRoutes(world).filter(({ host }) => dark.every(route => route.host !== host))]
}

export function requireOurs({ world, routes }: Everything, host: string, { serving }: Tools): void {
  const rival = rivalOf(world, host, serving.entryPoints)
  if (!rival || routes.some(route => route.host === host)) return
  throw new IngressConflict(`${host} is led somewhere by Traefik's router ${rival.router}, which is not ours.`)
}

export function requireServed(world: World, { host, targets }: Route): void {
  const served = world.routes.find(route => route.host === host)
  if (served && served.problem === null && isSame(served.targets, targets)) return
  throw new IngressRejected('broken', served?.problem ?? sharesNames(host))
}

export function isSame(seen: Target[], wanted: Target[]): boolean {
  const spelled = (targets: Target[]) => targets.map(({ id, host, port, weight }) => `${id} ${host} ${port} ${weight}`).sort().join('\n')
  return spelled(seen) === spelled(wanted)
}

function sharesNames(host: string): string {
  return `Traefik does not serve ${host} as our file has it: another file may use the same names.`
}
