/** The deployer's API as a program calls it. */
export class Api {
  readonly #url: string
  readonly #token: string

  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  get<Body>(path: string): Promise<Body> {
    return this.#good<Body>('GET', path)
  }

  post<Body>(path: string, body: object = {}): Promise<Body> {
    return this.#good<Body>('POST', path, body)
  }

  put(path: string, body: object): Promise<unknown> {
    return this.#good('PUT', path, body)
  }

  send(method: string, path: string, { body, headers = {}, token = this.#token }: Sending = {}): Promise<Response> {
    return fetch(`${this.#url}/v1${path}`, {
      method, headers: { authorization: `Bearer ${token}`, ...body ? { 'content-type': 'application/json' } : {}, ...headers },
      ...body ? { body: JSON.stringify(body) } : {},
    })
  }

  async #good<Body>(method: string, path: string, body?: object): Promise<Body> {
    const response = await this.send(method, path, body ? { body } : {})
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text ? JSON.parse(text) : null) as Body
  }
}

export interface Sending { body?: object, headers?: Record<string, string>, token?: string }
