// Somebody signed in without a browser: follows the redirects, fills in the form, keeps the cookies. For what needs many requests.
interface Person { email: string, password: string }
interface Problem { code?: string }

export class HttpSession {
  /** Cookies by host. */
  readonly #jars = new Map<string, Map<string, string>>()
  readonly #surface: string

  constructor(surface: string) {
    this.#surface = surface
  }

  static async signIn(surface: string, person: Person): Promise<HttpSession> {
    const { session, endedAt } = await HttpSession.#attempt(surface, person)
    if (session) return session
    // As people do; why it did not work the first time is said all the same.
    process.emitWarning(`Signing in at ${surface} as ${person.email} did not work at first: it ended at ${endedAt}.`)
    const again = await HttpSession.#attempt(surface, person)
    if (!again.session) throw new Error(`Signing in at ${surface} as ${person.email} did not work: it ended at ${again.endedAt}.`)
    return again.session
  }

  static async #attempt(surface: string, person: Person): Promise<{ session: HttpSession | null, endedAt: string }> {
    const session = new HttpSession(surface)
    const page = await session.#visit(`${surface}/auth/oidc/login?returnTo=/`)
    const { url: endedAt } = await session.#submit(page, { email: person.email, password: person.password })
    const { authenticated } = await session.request<{ authenticated: boolean }>('GET', '/auth/session')
    if (!authenticated) return { session: null, endedAt }
    await session.request('GET', '/api/v1/users/me')
    return { session, endedAt }
  }

  /** Speaks to the surface as its own pages do; throws what is not an answer of the API at all. */
  async request<T = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object, headers: Record<string, string> = {},
  ): Promise<T & Problem> {
    const response = await this.#send(`${this.#surface}${path}`, {
      method, body: body && JSON.stringify(body),
      headers: { 'sec-fetch-site': 'same-origin', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    })
    return JSON.parse(await response.text() || '{}') as T & Problem
  }

  async #submit(page: { url: string, html: string }, fields: Record<string, string>): Promise<{ url: string, html: string }> {
    const action = /<form[^>]*\baction="([^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? page.url
    const hidden = [...page.html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')])
    return this.#visit(new URL(action, page.url).href, {
      method: 'POST', body: new URLSearchParams({ ...Object.fromEntries(hidden), ...fields }),
      headers: { 'sec-fetch-site': 'same-origin', origin: new URL(page.url).origin },
    })
  }

  async #visit(url: string, init: RequestInit = {}): Promise<{ url: string, html: string }> {
    let response = await this.#send(url, init)
    for (let hop = 0; hop < 12; hop++) {
      const location = response.headers.get('location')
      if (!location) return { url, html: await response.text() }
      url = new URL(location, url).href
      response = await this.#send(url)
    }
    throw new Error(`Too many redirects, the last to ${url}`)
  }

  async #send(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.#jarOf(new URL(url).host)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers as Record<string, string>, cookie } })
    for (const line of response.headers.getSetCookie()) keep(jar, line)
    return response
  }

  #jarOf(host: string): Map<string, string> {
    const jar = this.#jars.get(host) ?? new Map<string, string>()
    this.#jars.set(host, jar)
    return jar
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (value === '' || /max-age=0|1970/i.test(line)) jar.delete(name)
  else jar.set(name, value)
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
