// LibreGraph as Infinite Scale serves it, with the places in which its document is known to be wrong.
import type { Exchange } from '../exchange.ts'
import { judgeOpenApi } from './open-api.ts'

export function judgeLibreGraph(document: unknown): (exchange: Exchange) => string[] {
  return judgeOpenApi(document, {
    prefix: '/graph',
    isKnownWrong: ({ url, method, response, status }, part) =>
      // Whoever sees no space gets `null`, not a collection.
      (part === 'response' && method === 'GET' && url.startsWith('/graph/v1.0/drives?') && response === null)
      // The proxy answers who is not known with nothing.
      || (part === 'response' && status === 401 && response === ''),
  })
}
