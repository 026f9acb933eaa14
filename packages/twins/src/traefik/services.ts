// Services as they are built for routers that use them: to which server the next request goes. Source: pkg/server/service of Traefik 3.
import { createHash } from 'node:crypto'
import { balance } from './balance.ts'
import type { LoadBalancer, Service, Weighted } from './configuration.ts'

/** `cookies`: as they are set for people, so that they stay with it. */
export interface Choice { server: URL, passHostHeader: boolean, cookies: string[] }
export type Choose = () => Choice | null

export interface ServiceInfo {
  service: Service
  error: string[]
  status: 'enabled' | 'disabled'
  /** Routers. */
  usedBy: string[]
  serverStatus: Record<string, string>
}

export interface Services {
  /** Throws with Traefik's words. */
  chooserOf(name: string): Choose
}

export function servicesOf(infos: Map<string, ServiceInfo>): Services {
  const built = new Map<string, Choose>()
  const chooserOf = (name: string): Choose => {
    const qualified = qualifiedName(name)
    const known = built.get(qualified)
    if (known) return known
    const info = infos.get(qualified)
    if (!info) throw new Error(`the service "${qualified}" does not exist`)
    try {
      const choose = chooserFor(info, qualified)
      built.set(qualified, choose)
      return choose
    }
    catch (error) {
      info.status = 'disabled'
      info.error.push((error as Error).message)
      throw error
    }
  }
  const chooserFor = (info: ServiceInfo, name: string): Choose => {
    const { loadBalancer, weighted } = info.service
    if (loadBalancer && weighted) throw new Error('cannot create service: multi-types service not supported')
    if (loadBalancer) return amongServers(loadBalancer, info)
    if (weighted) return amongServices(weighted, chooserOf)
    throw new Error(`the service "${name}" does not have any type defined`)
  }
  return { chooserOf }
}

export function qualifiedName(name: string): string {
  return name.includes('@') ? name : `${name}@file`
}

function amongServers({ servers = [], passHostHeader, sticky }: LoadBalancer, { serverStatus }: ServiceInfo): Choose {
  const urls = servers.map(({ url, weight = 1 }) => ({ member: { url, server: urlOf(url) }, weight }))
  for (const { member: { url } } of urls) serverStatus[url] = 'UP'
  const next = balance(urls)
  return () => {
    const chosen = next()
    return chosen && { server: chosen.server, passHostHeader, cookies: cookiesFor(sticky, chosen.url) }
  }
}

function amongServices({ services = [], sticky }: Weighted, chooserOf: (name: string) => Choose): Choose {
  const next = balance(services.map(({ name, weight }) => ({ member: { name, choose: chooserOf(name) }, weight })))
  return () => {
    const chosen = next()
    const choice = chosen?.choose() ?? null
    return chosen && choice && { ...choice, cookies: [...cookiesFor(sticky, chosen.name), ...choice.cookies] }
  }
}

function urlOf(text: string): URL {
  if (URL.canParse(text)) return new URL(text)
  throw new Error(`error parsing server URL ${text}: parse "${text}": invalid URL`)
}

function cookiesFor(sticky: LoadBalancer['sticky'], name: string): string[] {
  if (!sticky?.cookie) return []
  const { name: cookie = '_traefik' } = sticky.cookie
  return [`${cookie.replaceAll(/[^\w!#$%&'*+.^`|~-]/g, '_')}=${createHash('sha256').update(name).digest('hex').slice(0, 16)}; Path=/`]
}
