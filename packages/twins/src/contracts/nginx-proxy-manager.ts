// Nginx Proxy Manager's own document, without what it says of answers that are refusals: it names hardly any.
import type { Exchange } from '../exchange.ts'
import { judgeOpenApi } from './open-api.ts'

export function judgeNginxProxyManager(document: unknown): (exchange: Exchange) => string[] {
  // Everything is written out where it is used.
  return judgeOpenApi({ components: {}, ...document as object }, {
    prefix: '/api',
    isKnownWrong: ({ status }, part) => part === 'response' && status >= 400,
  })
}
