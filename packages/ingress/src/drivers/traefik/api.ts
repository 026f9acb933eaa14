// Traefik's API: it tells what is served, and takes no changes.
import type { z } from 'zod'
import { jsonOf, retryAfterMs } from '@dezky/runtime'
import { IngressRejected, IngressUnavailable } from '../../errors.ts'
import type { TraefikOptions } from './options.ts'

export interface TraefikApi {
  /** Below /api. Null for what is not there. */
  ask<T>(path: string, shape: z.ZodType<T>): Promise<T | null>
}

export function apiOf({ url, username, password, timeoutMs = 5_000, ...options }: TraefikOptions): TraefikApi {
  const authorization = username ? { authorization: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` } : {}
  const answerTo = async (path: string): Promise<{ response: Response, text: string }> => {
    try {
      const response = await (options.fetch ?? fetch)(`${url}/api${path}`, {
        headers: { accept: 'application/json', ...authorization }, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs),
      })
      return { response, text: await response.text() }
    }
    catch (cause) {
      throw new IngressUnavailable(`Traefik's API did not answer GET ${path}.`, { cause })
    }
  }
  return {
    async ask(path, shape) {
      const { response, text } = await answerTo(path)
      const { status } = response
      if (status === 404 && isAboutWhatWasAsked(text)) return null
      if (status !== 200) throw refusal(response)
      const parsed = shape.safeParse(jsonOf(text))
      if (parsed.success) return parsed.data
      throw new IngressUnavailable('Traefik\'s API gave half an answer.', { cause: parsed.error })
    },
  }
}

/** As opposed to a page that is not found because this is no API at all. */
function isAboutWhatWasAsked(text: string): boolean {
  return text.startsWith('{')
}

function refusal({ status, headers }: Response): Error {
  if (status === 401 || status === 403) {
    return new IngressRejected('credentials', 'Traefik\'s API does not let us in: check the name and the password.')
  }
  if (status === 429 || status >= 500) {
    const waitMs = retryAfterMs(headers.get('retry-after'), Date.now())
    return new IngressUnavailable(`Traefik's API cannot be asked now: ${status}.`, { retryAfterMs: waitMs })
  }
  return new IngressRejected('other', `There is no API of Traefik at this address (${status}): switch it on (api.insecure, or a router for `
    + 'api@internal), and name where it answers.')
}
