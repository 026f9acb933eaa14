let browsers = 0
const ownOrigin = 'http://localhost:4102'

/** As a browser asks: with its cookies, saying from which page, from an address of its own. */
export class Browser {
  readonly #url: string
  cookie: string
  setCookies: string[] = []
  readonly #address = `10.1.${browsers >> 8}.${browsers++ & 255}`

  constructor(url: string, cookie = '') {
    this.#url = url
    this.cookie = cookie
  }

  get(path: string): Promise<Response> {
    return this.send('GET', path)
  }

  signIn(username: string, password: string): Promise<Response> {
    return this.send('POST', '/auth/sign-in/username', { username, password })
  }

  /** `site`: null of a browser that does not say it. */
  async send(method: string, path: string, body?: object, site: string | null = 'same-origin', origin = ownOrigin): Promise<Response> {
    const headers: Record<string, string> = { origin, 'x-forwarded-for': this.#address, ...site ? { 'sec-fetch-site': site } : {} }
    if (this.cookie) headers['cookie'] = this.cookie
    if (body) headers['content-type'] = 'application/json'
    const response = await fetch(`${this.#url}${path}`, { method, headers, body: body ? JSON.stringify(body) : null, redirect: 'manual' })
    this.#keep(response.headers.getSetCookie())
    return response
  }

  #keep(given: string[]): void {
    if (given.length > 0) this.setCookies = given
    const jar = new Map(this.cookie.split('; ').filter(Boolean).map(pair => pair.split('=', 2) as [string, string]))
    for (const line of given) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    this.cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
