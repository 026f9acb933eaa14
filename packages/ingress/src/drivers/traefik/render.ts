// Our file: what Traefik reads, and what we read ourselves the next time.
import { isIPv6 } from 'node:net'
import { jsonOf } from '@dezky/runtime'
import type { Route, Target } from '../../ingress.ts'
import { cookieName, hostOfRoute, isOurs, markName, probeName, routeName, targetName } from './names.ts'
import type { Serving } from './options.ts'
import { fileShape, type Services } from './shapes.ts'

/** `version`: of the file, so that one can ask which one is served. */
export interface Written { version: string, routes: Route[] }

export const targetPath = '/.well-known/dezky-target'

/** Above all rules that do not say: else the longest rule would come first, and one for many names may be longer. */
export const ourPriority = 100_000

/** JSON is YAML, too. Nothing in it is empty: Traefik would refuse the file. No name has braces: it would be read as a template. */
export function render({ version, routes }: Written, serving: Serving): string {
  const sorted = routes.toSorted((one, other) => one.host < other.host ? -1 : 1)
  const routers = Object.assign({}, ...sorted.map(route => routersOf(route, serving)))
  const services = Object.assign({}, ...sorted.map(servicesOf))
  const http = {
    ...sorted.length > 0 ? { routers, services } : {},
    middlewares: { [markName(version)]: { headers: { customResponseHeaders: { 'x-dezky': version } } } },
  }
  return `${opening}${JSON.stringify({ http }, null, 2)}\n`
}

/** Null where it is not, or no longer, a file of ours. */
export function parse(text: string): Written | null {
  const { data } = fileShape.safeParse(jsonOf(text.replace(/^#.*\n/gm, '')))
  const [mark, ...others] = Object.keys(data?.http.middlewares ?? {}).filter(isOurs)
  if (!data || mark === undefined || others.length > 0) return null
  const hosts = Object.keys(data.http.routers).flatMap(name => hostOfRoute(name) ?? [])
  return { version: mark.slice(markName('').length), routes: hosts.map(host => ({ host, targets: targetsOf(host, data.http.services) })) }
}

/** From services by their names. */
export function targetsOf(host: string, services: Services): Target[] {
  const owner = routeName(host)
  return (services[owner]?.weighted?.services ?? []).flatMap(({ name, weight }) => {
    const { six, name: address, port } = serverPattern.exec(services[name]?.loadBalancer?.servers[0]?.url ?? '')?.groups ?? {}
    const host = six ?? address
    return host === undefined ? [] : [{ id: name.slice(targetName(owner, '').length), host, port: Number(port), weight }]
  })
}

const serverPattern = /^http:\/\/(?:\[(?<six>[^\]]+)\]|(?<name>[^:/]+)):(?<port>\d+)$/

const opening = `# Written by Dezky, which writes it again with every change. Settings of your own belong in another file.
`

function routersOf({ host }: Route, { entryPoints, tls }: Serving): object {
  const everywhere = { entryPoints, ...tls ? { tls } : {} }
  const [route, probe] = [routeName(host), probeName(host)]
  return {
    [route]: { rule: `Host(\`${host}\`)`, service: route, priority: ourPriority, ...everywhere },
    [probe]: { rule: `Host(\`${host}\`) && Path(\`${targetPath}\`)`, service: probe, priority: ourPriority + 1, ...everywhere },
  }
}

function servicesOf({ host, targets }: Route): object {
  return Object.assign({}, ...[routeName(host), probeName(host)].map(owner => ({
    [owner]: { weighted: { services: targets.map(({ id, weight }) => ({ name: targetName(owner, id), weight })) } },
    ...Object.fromEntries(targets.map(target => [targetName(owner, target.id), serverOf(target, owner === probeName(host))])),
  })))
}

function serverOf(target: Target, isProbe: boolean): object {
  const address = isIPv6(target.host) ? `[${target.host}]` : target.host
  const tells = isProbe ? { sticky: { cookie: { name: cookieName(target.id), httpOnly: true } } } : {}
  return { loadBalancer: { servers: [{ url: `http://${address}:${target.port}` }], passHostHeader: true, ...tells } }
}
