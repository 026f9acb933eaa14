const PREFIX = '/api'

/** Where `/api/…` leads at the platform API; null when the path tries to leave it. */
export function upstreamUrl(path: string, platformApiUrl: string): URL | null {
  const base = new URL(platformApiUrl)
  const root = base.pathname.replace(/\/+$/, '')
  const target = URL.parse(base.origin + root + path.slice(PREFIX.length))
  const isInside = path.startsWith(`${PREFIX}/`) && target?.origin === base.origin && target.pathname.startsWith(`${root}/`)
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
