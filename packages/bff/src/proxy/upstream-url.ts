const PREFIX = '/api'
/** What the platform API is to browsers; the rest of its server (health, documents, metrics) is not theirs. */
const VERSION = '/v1/'

/** Where `/api/v1/…` leads at the platform API; null for everything else, and for a path that tries to leave it. */
export function upstreamUrl(path: string, platformApiUrl: string): URL | null {
  const base = new URL(platformApiUrl)
  const root = base.pathname.replace(/\/+$/, '')
  const target = URL.parse(base.origin + root + path.slice(PREFIX.length))
  const isInside = path.startsWith(PREFIX + VERSION) && target?.origin === base.origin && target.pathname.startsWith(root + VERSION)
  return isInside ? target : null
}

/** An address the platform API gave out, as the browser can reach it; null for any other. */
export function browserLocation(location: string, target: URL, platformApiUrl: string): string | null {
  const base = new URL(platformApiUrl)
  const root = base.pathname.replace(/\/+$/, '')
  const url = URL.parse(location, target.href)
  if (url?.origin !== base.origin || !url.pathname.startsWith(`${root}/`)) return null
  return PREFIX + url.pathname.slice(root.length) + url.search
}
