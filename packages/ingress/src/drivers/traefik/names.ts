// How things of ours are called, which is how we know them again. Host names have no underscores, so the first one ends them.
const route = 'dezky_'
const probe = 'dezky-probe_'
const mark = 'dezky-written_'
const cookie = 'dezky-target.'

/** Of a router, and of the service that shares requests among targets. */
export function routeName(host: string): string {
  return `${route}${host}`
}

/** Of what answers the question which target it was. */
export function probeName(host: string): string {
  return `${probe}${host}`
}

/** Of the service that is one target of a route or of its probe. */
export function targetName(owner: string, id: string): string {
  return `${owner}_${id}`
}

/** Of the middleware that nobody uses, by which a version of our file is known. */
export function markName(version: string): string {
  return `${mark}${version}`
}

/** A target is told by the name of a cookie: of its value nothing is promised. */
export function cookieName(id: string): string {
  return `${cookie}${id}`
}

export function targetInCookie(line: string): string | null {
  return line.startsWith(cookie) ? line.slice(cookie.length).split('=')[0] ?? null : null
}

export function hostOfRoute(name: string): string | null {
  return name.startsWith(route) && !name.slice(route.length).includes('_') ? name.slice(route.length) : null
}

export function isOurs(name: string): boolean {
  return [route, probe, mark].some(prefix => name.startsWith(prefix))
}
