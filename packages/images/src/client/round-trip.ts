// One request, followed to where the registry keeps things; what we show is shown to the registry alone.
import { RegistryRejected, RegistryUnavailable } from '../errors.ts'
import { allowedFrom, type Place } from './address.ts'
import type { Authorization, TokenRequest } from './authentication.ts'
import { bodyOf, discard } from './body.ts'

export interface Wire { place: Place, maxBytes: number, fetch: typeof fetch }

export interface Request {
  method: 'GET' | 'HEAD'
  /** Below the registry, with the query string. */
  path: string
  accept?: string
  authorization: Authorization
  signal: AbortSignal
}

/** `atHome`: it came from the registry itself, not from where that sent us. */
export interface Received { status: number, headers: Headers, body: Buffer, atHome: boolean }

export async function roundTrip(wire: Wire, request: Request): Promise<Received> {
  return answered(wire.place, () => follow(wire, request))
}

/** Asks a token server, and it alone. */
export async function askForToken({ place, maxBytes, fetch }: Wire, { url, authorization, signal }: TokenRequest): Promise<Received> {
  const received = await answered(place, async () => {
    const response = await fetch(url, { redirect: 'manual', signal, headers: authorization ? { authorization } : {} })
    return { status: response.status, headers: response.headers, body: await bodyOf(response, maxBytes), atHome: false }
  })
  if (received.status < 400 || ![400, 401, 403].includes(received.status)) return received
  throw new RegistryRejected(`The token server of the registry ${place.host} refuses ${authorization ? 'our account' : 'who has no account'}.`)
}

const mostHops = 5

async function follow(wire: Wire, { method, path, accept, authorization, signal }: Request): Promise<Received> {
  const { place: { base, host }, maxBytes } = wire
  let [url, shown, atHome] = [new URL(path, base), authorization, true]
  for (let hops = 0; hops <= mostHops; hops++) {
    const response = await wire.fetch(url, {
      method, redirect: 'manual', signal,
      // What is checked against a digest is to come as it is kept.
      headers: { 'accept-encoding': 'identity', ...(accept && { accept }), ...(shown && { authorization: shown }) },
    })
    if (!isRedirect(response)) return { status: response.status, headers: response.headers, body: await bodyOf(response, maxBytes), atHome }
    await discard(response)
    const next = allowedFrom(base, response.headers.get('location'), url)
    if (!next) throw new RegistryRejected(`The registry ${host} sends us to where we must not go.`)
    // Once led elsewhere nothing is shown any more, not even on the way back.
    if (next.origin !== base.origin) [shown, atHome] = [undefined, false]
    url = next
  }
  throw new RegistryRejected(`The registry ${host} sends us around in circles.`)
}

/** Whatever happens on the way to an answer means that nothing is known. */
async function answered({ host }: Place, asking: () => Promise<Received>): Promise<Received> {
  try {
    return await asking()
  }
  catch (cause) {
    if (cause instanceof RegistryRejected) throw cause
    throw new RegistryUnavailable(`The registry ${host} did not answer, or broke off.`, { cause })
  }
}

function isRedirect({ status }: Response): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}
