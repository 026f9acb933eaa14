// Which headers cross the proxy. What is not listed stays on its side: cookies and authorization above all.

const fromBrowser = [
  'accept', 'accept-language', 'content-type', 'idempotency-key', 'if-match', 'if-none-match', 'last-event-id',
]

const fromUpstream = [
  'content-disposition', 'content-language', 'content-length', 'content-type', 'etag', 'idempotency-replayed', 'last-modified',
  'link', 'retry-after', 'vary', 'x-request-id',
]

/** How a page marks what it asks by itself, without its person; meant for us, so it is not passed on. */
export const BACKGROUND = 'x-dezky-background'

type Incoming = Record<string, string | string[] | undefined>

interface Passage {
  accessToken: string
  requestId: string
  /** Who the request came from, as the socket knows them. */
  address: string | undefined
}

export function requestHeaders(incoming: Incoming, { accessToken, requestId, address }: Passage): Headers {
  const headers = new Headers({
    authorization: `Bearer ${accessToken}`,
    'x-request-id': requestId,
    // A compressed stream of events would be held back until a block is full.
    'accept-encoding': 'identity',
  })
  if (address) headers.set('x-forwarded-for', forwardedFor(incoming['x-forwarded-for'], address))
  for (const name of fromBrowser) {
    const value = incoming[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/** Each hop adds whom it heard it from; the platform believes as many of them as it was told to trust. */
function forwardedFor(heard: string | string[] | undefined, address: string): string {
  return [heard ?? [], address].flat().join(', ')
}

/** Answers are one person's: nobody in between keeps them, and the browser asks again before it uses what it kept. */
export function responseHeaders(answer: Headers): Record<string, string> {
  const kept = fromUpstream.flatMap((name) => {
    const value = answer.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  const headers: Record<string, string> = Object.fromEntries(kept)
  // What arrives decoded is longer than it was announced.
  if (answer.has('content-encoding')) delete headers['content-length']
  // Somebody else's file, from our origin: whatever is in it, it is not a page of ours.
  if (headers['content-disposition']?.startsWith('attachment')) Object.assign(headers, asFile)
  return { ...headers, 'cache-control': answer.has('etag') ? 'private, no-cache' : 'no-store' }
}

const asFile = { 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' }

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The browser's own id when it is a UUID, the only form the platform API takes over as its own; otherwise a new one. */
export function requestIdOf(given: string | string[] | undefined, newId: () => string): string {
  return typeof given === 'string' && uuid.test(given) ? given : newId()
}
