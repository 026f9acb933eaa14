// One attempt to hand an event over. Never throws for what the other side does: every way it can go is an attempt to be written down.
import type { LookupAddress } from 'node:dns'
import { Agent, request } from 'undici'
import type { DeliveryAttempt } from '@dezky/contracts'
import { retryAfterMs } from '@dezky/runtime'
import type { Destinations } from './webhook.destinations.ts'
import { DestinationRefused } from './webhook.destinations.ts'

export interface Parcel {
  url: string
  headers: Record<string, string>
  body: string
}

const patienceMs = 10_000
const responseBytes = 1024

type Result = Pick<DeliveryAttempt, 'status' | 'error' | 'response'> & { retryAfterMs?: number | undefined }

/** What happened, and after how long the endpoint asked to be tried again. */
export type Sent = DeliveryAttempt & { retryAfterMs?: number | undefined }

/** Throws only the reason of `stopping`. */
export async function send(
  destinations: Destinations, parcel: Parcel, stopping: AbortSignal, timeoutMs = patienceMs,
): Promise<Sent> {
  const at = new Date()
  const result = await post(destinations, parcel, AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)])).catch(failureOf)
  stopping.throwIfAborted()
  return { at: at.toISOString(), durationMs: Date.now() - at.getTime(), ...result }
}

async function post(destinations: Destinations, { url, headers, body }: Parcel, signal: AbortSignal): Promise<Result> {
  const dispatcher = pinnedTo(await destinations.addressesOf(new URL(url)))
  try {
    const response = await request(url, { method: 'POST', headers: { ...sentAlways, ...headers }, body, signal, dispatcher })
    return {
      status: response.statusCode, error: errorOf(response.statusCode), response: await beginningOf(response.body),
      ...waitOf(response.headers['retry-after']),
    }
  }
  finally {
    await dispatcher.destroy()
  }
}

export const sentAlways = { 'content-type': 'application/cloudevents+json', 'user-agent': 'Dezky-Webhooks/1' }

/** Whatever the name leads to by now, the connection goes to what was looked at. */
function pinnedTo(addresses: LookupAddress[]): Agent {
  const [first] = addresses
  return new Agent({
    pipelining: 0,
    connect: {
      timeout: patienceMs,
      lookup: (_hostname, options, done) => {
        if (options.all) done(null, addresses)
        else done(null, first?.address ?? '', first?.family)
      },
    },
  })
}

function errorOf(status: number): DeliveryAttempt['error'] {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirect' : 'status'
}

const longestWaitMs = 3_600_000

function waitOf(header: string | string[] | undefined): Pick<Sent, 'retryAfterMs'> {
  const ms = typeof header === 'string' ? retryAfterMs(header, Date.now()) : undefined
  return ms ? { retryAfterMs: Math.min(ms, longestWaitMs) } : {}
}

/** Enough to see what went wrong; nobody can make us read for ever. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= responseBytes) break
  }
  return Buffer.concat(chunks).subarray(0, responseBytes).toString('utf8').replaceAll('\0', '')
}

function failureOf(error: unknown): Result {
  return { status: null, error: kindOf(error), response: null }
}

function kindOf(error: unknown): DeliveryAttempt['error'] {
  if (error instanceof DestinationRefused) return error.why === 'unresolved' ? 'unresolved' : 'address_refused'
  const { name = '', code = '' } = error as { name?: string, code?: string }
  if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code)) return 'timeout'
  if (code === 'ECONNREFUSED') return 'refused'
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'tls' : 'connection'
}
