// As much of a browser as signing in needs: cookies by origin and path, and redirects followed by hand.
interface Cookie { name: string, value: string, path: string }

export interface Answer {
  url: URL
  status: number
  headers: Headers
  text: string
}

/** What the answers these tests look into may hold. */
interface Answered { authenticated?: boolean, expiresAt?: string, endsAt?: string, code?: string, location?: string }

export async function json(response: Response): Promise<Answered> {
  return await response.json() as Answered
}

export class Browser {
  readonly #jar = new Map<string, Cookie[]>()

  cookies(origin: string): Cookie[] {
    return this.#jar.get(origin) ?? []
  }

  cookieHeader(address: string | URL): string {
    const { origin, pathname } = new URL(address)
    return this.cookies(origin).filter(({ path }) => pathname.startsWith(path)).map(({ name, value }) => `${name}=${value}`).join('; ')
  }

  /** One request, not following redirects. Says it comes from the page itself unless `headers` say otherwise. */
  async fetch(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address)
    const headers = { 'sec-fetch-site': 'same-origin', cookie: this.cookieHeader(url), ...Object.fromEntries(new Headers(init.headers)) }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const header of response.headers.getSetCookie()) this.#keep(url, header)
    return response
  }

  /** Follows redirects until an answer that is none, or until `stop` says that the next address is far enough. */
  async open(address: string | URL, stop: (url: URL) => boolean = () => false): Promise<Answer> {
    let url = new URL(address)
    for (let hops = 0; hops < 20; hops++) {
      const response = await this.fetch(url)
      const next = response.headers.get('location')
      const text = await response.text()
      if (next === null) return { url, status: response.status, headers: response.headers, text }
      url = new URL(next, url)
      if (stop(url)) return { url, status: response.status, headers: response.headers, text }
    }
    throw new Error(`Redirected for ever, last to ${url}`)
  }

  #keep(url: URL, header: string): void {
    const [pair = '', ...attributes] = header.split(/;\s*/)
    const name = pair.slice(0, pair.indexOf('='))
    const value = pair.slice(pair.indexOf('=') + 1)
    const path = attributes.find(attribute => /^path=/i.test(attribute))?.slice(5) ?? '/'
    const isDeleted = value === '' || attributes.some(attribute => /^max-age=0$/i.test(attribute))
    const others = this.cookies(url.origin).filter(cookie => cookie.name !== name || cookie.path !== path)
    this.#jar.set(url.origin, isDeleted ? others : [...others, { name, value, path }])
  }
}
