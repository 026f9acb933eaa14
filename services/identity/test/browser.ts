// A browser without a screen: a cookie jar, forms, and redirects followed one by one.

interface Cookie { value: string, path: string, expires: number }

export interface Visited {
  status: number
  /** Where this answer came from. */
  url: string
  /** Where it redirects to, absolute; null when it does not. */
  location: string | null
  headers: Headers
  text: string
}

export interface Sent { headers?: Record<string, string>, crossSite?: boolean }

export class Browser {
  readonly #cookies = new Map<string, Cookie>()
  readonly #issuer: string
  /** Which replica answers for the issuer; one may change it between two requests. */
  replica: string
  language = 'en'

  constructor(issuer: string, replica = issuer) {
    this.#issuer = issuer
    this.replica = replica
  }

  get(url: string, sent: Sent = {}): Promise<Visited> {
    return this.#send('GET', url, undefined, sent)
  }

  post(url: string, fields: Record<string, string>, sent: Sent = {}): Promise<Visited> {
    return this.#send('POST', url, new URLSearchParams(fields), sent)
  }

  /** Follows redirects while they stay at the issuer; ends at a page, or with the address of somewhere else. */
  async follow(visited: Visited): Promise<Visited> {
    let current = visited
    while (current.location?.startsWith(this.#issuer)) current = await this.get(current.location)
    return current
  }

  async open(url: string): Promise<Visited> {
    return this.follow(await this.get(url))
  }

  /** Fills in and sends the first form of a page, as pressing its first button would. */
  async submit(page: Visited, fields: Record<string, string>): Promise<Visited> {
    const [, action] = /<form[^>]* action="([^"]*)"/.exec(page.text) ?? []
    const hidden = [...page.text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value])
    return this.follow(await this.post(action ?? page.url, { ...Object.fromEntries(hidden), ...fields }))
  }

  /** Somebody else's, who has got hold of the cookies. */
  copy(): Browser {
    const copy = new Browser(this.#issuer, this.replica)
    for (const [name, cookie] of this.#cookies) copy.#cookies.set(name, cookie)
    return copy
  }

  forget(): void {
    this.#cookies.clear()
  }

  get cookieNames(): string[] {
    return [...this.#cookies.keys()]
  }

  async #send(method: string, url: string, body: URLSearchParams | undefined, sent: Sent): Promise<Visited> {
    const address = new URL(url, this.#issuer)
    const site = sent.crossSite ? 'cross-site' : 'same-origin'
    const response = await fetch(new URL(address.pathname + address.search, this.replica), {
      method, body, redirect: 'manual',
      headers: {
        accept: 'text/html', 'accept-language': this.language, cookie: this.#cookiesFor(address), 'sec-fetch-site': site, ...sent.headers,
      },
    })
    this.#keep(response.headers.getSetCookie())
    const location = response.headers.get('location')
    return {
      status: response.status, url: address.href, headers: response.headers, text: await response.text(),
      location: location === null ? null : new URL(location, address).href,
    }
  }

  #cookiesFor({ pathname }: URL): string {
    return [...this.#cookies].filter(([, { path, expires }]) => pathname.startsWith(path) && expires > Date.now())
      .map(([name, { value }]) => `${name}=${value}`).join('; ')
  }

  #keep(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const [name = '', value = ''] = pair.split('=')
      const attribute = (wanted: string) => attributes.find(entry => entry.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
      const expires = attribute('expires')
      this.#cookies.set(name, { value, path: attribute('path') ?? '/', expires: expires ? Date.parse(expires) : Infinity })
      if (expires && Date.parse(expires) <= Date.now()) this.#cookies.delete(name)
    }
  }
}
