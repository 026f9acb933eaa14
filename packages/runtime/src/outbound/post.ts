// One POST to where somebody else said. Never throws for what the other side does: every way it can go is an answer to be written down.
import type { LookupAddress } from 'node:dns'
import { Agent, request } from 'undici'
import { retryAfterMs } from '../retry-after.ts'
import { DestinationRefused, type Destinations } from './destinations.ts'

export interface Parcel {
  url: string
  headers: Record<string, string>
  body: string
}

export type PostFault = 'status' | 'redirect' | 'timeout' | 'refused' | 'unresolved' | 'address_refused' | 'tls' | 'connection'

export interface Posted {
  /** Null when nobody answered. */
  status: number | null
  /** Null when it was accepted. */
  error: PostFault | null
  /** The beginning of the answer. */
  response: string | null
  /** How long the other side asked to be left alone, an hour at the most. */
  retryAfterMs?: number | undefined
}

const patienceMs = 10_000
const responseBytes = 1024

/** Follows no redirect. Throws only the reason of `stopping`. */
export async function post(destinations: Destinations, parcel: Parcel, stopping: AbortSignal, timeoutMs = patienceMs): Promise<Posted> {
  const result = await handOver(destinations, parcel, AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)])).catch(failureOf)
  stopping.throwIfAborted()
  return result
}

async function handOver(destinations: Destinations, { url, headers, body }: Parcel, signal: AbortSignal): Promise<Posted> {
  const dispatcher = pinnedTo(await destinations.addressesOf(new URL(url)))
  try {
    const response = await request(url, { method: 'POST', headers, body, signal, dispatcher })
    return {
      status: response.statusCode, error: errorOf(response.statusCode), response: await beginningOf(response.body),
      ...waitOf(response.headers['retry-after']),
    }
  }
  finally {
    await dispatcher.destroy()
  }
}

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

function errorOf(status: number): PostFault | null {
  if (status >= 200 && status < 300) return null
  return status >= 300 && status < 400 ? 'redirect' : 'status'
}

const longestWaitMs = 3_600_000

function waitOf(header: string | string[] | undefined): Pick<Posted, 'retryAfterMs'> {
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

function failureOf(error: unknown): Posted {
  return { status: null, error: kindOf(error), response: null }
}

function kindOf(error: unknown): PostFault {
  if (error instanceof DestinationRefused) return error.why === 'unresolved' ? 'unresolved' : 'address_refused'
  const { name = '', code = '' } = error as { name?: string, code?: string }
  if (name === 'TimeoutError' || /TIMEOUT|TIMEDOUT/.test(code)) return 'timeout'
  if (code === 'ECONNREFUSED') return 'refused'
  return /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'tls' : 'connection'
}
