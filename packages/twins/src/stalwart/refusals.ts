// How the server refuses a whole request.
import type { Refusal, Refusals } from '../refusal.ts'

const problem = { 'content-type': 'application/problem+json' }

export const refusals: Refusals = {
  unauthorized: {
    status: 401,
    headers: {
      ...problem,
      'www-authenticate': [
        'Bearer realm="Stalwart Server", resource_metadata="/.well-known/oauth-protected-resource"', 'Basic realm="Stalwart Server"',
      ].join(', '),
    },
    body: { type: 'about:blank', status: 401, title: 'Unauthorized', detail: 'You have to authenticate first.' },
  },
  rateLimited: {
    status: 429,
    headers: problem,
    body: { type: 'about:blank', status: 429, title: 'Too Many Requests', detail: 'Your request has been rate limited.' },
  },
  failed: status => ({ status, headers: problem, body: { type: 'about:blank', status, title: 'Internal Server Error' } }),
}

export function requestError(kind: 'limit' | 'notJSON' | 'notRequest', limit?: string): Refusal {
  const body = { type: `urn:ietf:params:jmap:error:${kind}`, status: 400, detail: limit ?? kind, ...(limit ? { limit } : {}) }
  return { status: 400, headers: problem, body }
}
