// One request to the administration's API, and its answer as it is.
import { jsonOf, retryAfterMs } from '@dezky/runtime'
import { IngressRejected, IngressUnavailable } from '../../errors.ts'
import type { NginxProxyManagerOptions } from './options.ts'

export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below /api. */
  path: string
  body?: unknown
  token?: string
}

export interface Answered { status: number, body: unknown }
export type Wire = (asked: Asked) => Promise<Answered>

/** IngressUnavailable when there is no answer of its own; then nobody knows what was done. */
export function wireTo({ url, timeoutMs = 30_000, ...options }: NginxProxyManagerOptions): Wire {
  return async ({ method, path, body, token }) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const headers = { ...body === undefined ? {} : { 'content-type': 'application/json' }, ...authorization }
    const request = { method, headers, body: body === undefined ? null : JSON.stringify(body) }
    try {
      const response = await (options.fetch ?? fetch)(`${url}/api${path}`, {
        ...request, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs),
      })
      return judged(response, await response.text())
    }
    catch (cause) {
      if (cause instanceof IngressUnavailable || cause instanceof IngressRejected) throw cause
      throw new IngressUnavailable(`Nginx Proxy Manager did not answer ${method} ${path}.`, { cause })
    }
  }
}

/** What a proxy before it says, and what is half an answer, is none. */
function judged({ status, headers }: Response, text: string): Answered {
  const body = jsonOf(text)
  if (status >= 300 && status < 400) throw new IngressRejected('other', 'Nginx Proxy Manager sends us elsewhere: ask it where it answers.')
  if (body !== undefined && status !== 429 && status <= 500) return { status, body }
  const waitMs = retryAfterMs(headers.get('retry-after'), Date.now())
  throw new IngressUnavailable(`Nginx Proxy Manager cannot be asked now: ${status}.`, { retryAfterMs: waitMs })
}
