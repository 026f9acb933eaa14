// What the API tells of what runs. Source: pkg/api of Traefik 3.
import type { RouterInfo, Runtime } from './runtime.ts'
import type { ServiceInfo } from './services.ts'

type Json = Record<string, unknown>

export function shownRouter({ error, ...router }: RouterInfo): Json {
  return { ...router, ...withErrors(error), ...router.tls ? { tls: { options: 'default', ...router.tls } } : {} }
}

export function shownService({ service, error, status, usedBy, serverStatus }: ServiceInfo): Json {
  return {
    ...service, status, ...withErrors(error), ...usedBy.length > 0 ? { usedBy } : {},
    ...Object.keys(serverStatus).length > 0 ? { serverStatus } : {},
  }
}

export function shownMiddleware(middleware: Json): Json {
  return { ...middleware, status: 'enabled' }
}

/** In lists and by itself, with what its name says. */
export function named(name: string, shown: Json): Json {
  return { ...shown, name, provider: name.split('@')[1] }
}

export function typeOf(shown: Json, types: string[]): Json {
  const type = types.find(candidate => candidate in shown)
  return type === undefined ? {} : { type: type.toLowerCase() }
}

export function rawData({ routers, services, middlewares }: Runtime): Json {
  const all = {
    routers: shownAll(routers, shownRouter), middlewares: shownAll(middlewares, shownMiddleware),
    services: shownAll(services, shownService),
  }
  // What is empty is left out.
  return Object.fromEntries(Object.entries(all).filter(([, part]) => Object.keys(part).length > 0))
}

export function overview({ routers, services, middlewares }: Runtime): Json {
  const none = { total: 0, warnings: 0, errors: 0 }
  const statuses = (part: Map<string, { status: string }>) => [...part.values()].map(({ status }) => status)
  const section = (all: string[]) => ({
    total: all.length, warnings: all.filter(status => status === 'warning').length,
    errors: all.filter(status => status === 'disabled').length,
  })
  return {
    http: {
      routers: section(statuses(routers)), services: section(statuses(services)),
      middlewares: section([...middlewares.keys()].map(() => 'enabled')),
    },
    tcp: { routers: none, services: none, middlewares: none }, udp: { routers: none, services: none },
    features: { tracing: '', metrics: '', accessLog: false, hub: false }, providers: ['File'],
  }
}

function shownAll<T>(part: Map<string, T>, shown: (value: T) => Json): Json {
  return Object.fromEntries([...part].map(([name, value]) => [name, shown(value)]))
}

function withErrors(error: string[]): Json {
  return error.length > 0 ? { error } : {}
}
