// A configuration as it runs: what of it is served, and what is wrong with the rest. Made anew with each change; requests that are
// under way go on with the one they began with. Source: pkg/config/runtime, pkg/server/router of Traefik 3.
import type { Configuration, Router } from './configuration.ts'
import { type Asked, parseRule, type Rule } from './rule.ts'
import { type Choose, qualifiedName, type ServiceInfo, servicesOf } from './services.ts'

export interface RouterInfo extends Router { error: string[], status: 'enabled' | 'disabled' | 'warning', using: string[] }

export interface Runtime {
  routers: Map<string, RouterInfo>
  services: Map<string, ServiceInfo>
  middlewares: Map<string, Record<string, unknown>>
  /** Null where no router wants it. */
  routeOf(entryPoint: string, isTls: boolean, asked: Asked): Choose | null
}

interface Built { info: RouterInfo, priority: number, matches: Rule, choose: Choose }

export function runtimeOf({ routers, services, middlewares }: Configuration, entryPoints: string[]): Runtime {
  const infos = new Map(Object.entries(services).map(([name, service]) => [qualifiedName(name), infoOf(service)]))
  const chains = new Map(Object.entries(middlewares).map(([name, middleware]) => [qualifiedName(name), middleware]))
  const { chooserOf } = servicesOf(infos)
  const running = new Map<string, RouterInfo>()
  const built: Built[] = []
  for (const [name, router] of Object.entries(routers)) {
    const info: RouterInfo = { ...router, entryPoints: router.entryPoints ?? entryPoints, error: [], status: 'enabled', using: [] }
    running.set(qualifiedName(name), info)
    try {
      useEntryPoints(info, entryPoints)
      const priority = info.priority ??= (info.rule ?? '').length
      built.push({ info, priority, matches: parseRule(info.rule ?? ''), choose: chooserFor(info) })
      infos.get(qualifiedName(info.service ?? ''))?.usedBy.push(qualifiedName(name))
    }
    catch (error) {
      info.error.push((error as Error).message)
      info.status = 'disabled'
    }
  }
  built.sort((one, other) => other.priority - one.priority)
  return {
    routers: running, services: infos, middlewares: chains,
    routeOf: (entryPoint, isTls, asked) => built.find(({ info, matches }) =>
      info.using.includes(entryPoint) && (info.tls !== undefined) === isTls && matches(asked))?.choose ?? null,
  }

  function chooserFor({ service, middlewares: wanted = [] }: RouterInfo): Choose {
    if (!service) throw new Error('the service is missing on the router')
    const missing = wanted.map(qualifiedName).find(middleware => !chains.has(middleware))
    if (missing) throw new Error(`middleware "${missing}" does not exist`)
    return chooserOf(service)
  }
}

function infoOf(service: ServiceInfo['service']): ServiceInfo {
  return { service, error: [], status: 'enabled', usedBy: [], serverStatus: {} }
}

/** One that is not there is a warning; none at all is worse. */
function useEntryPoints(info: RouterInfo, known: string[]): void {
  const wanted = info.entryPoints ?? []
  info.using = wanted.filter(name => known.includes(name))
  info.error = wanted.filter(name => !known.includes(name)).map(name => `entryPoint "${name}" doesn't exist`)
  if (info.using.length === 0) throw new Error('no valid entryPoint for this router')
  if (info.error.length > 0) info.status = 'warning'
}
