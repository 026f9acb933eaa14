// Passes an answer on as it arrives: no buffer, no compression, and back-pressure all the way.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import type { H3Event } from 'h3'
import { SignedOut } from '../session/session.errors.ts'
import { responseHeaders } from './proxied-headers.ts'
import { browserLocation } from './upstream-url.ts'

interface Route {
  target: URL
  platformApiUrl: string
  /** Aborted when the browser has gone, or with SignedOut when the session has ended. */
  gone: AbortSignal
}

export async function relay(event: H3Event, answer: Response, { target, platformApiUrl, gone }: Route): Promise<void> {
  const { res } = event.node
  const location = answer.headers.get('location')
  const movedTo = location === null ? null : browserLocation(location, target, platformApiUrl)
  for (const [name, value] of Object.entries(responseHeaders(answer.headers))) res.setHeader(name, value)
  if (movedTo !== null) res.setHeader('location', movedTo)
  // Tells nginx in front of us to pass a stream on as it comes.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) res.setHeader('x-accel-buffering', 'no')
  res.statusCode = answer.status
  res.flushHeaders()
  if (!answer.body) {
    res.end()
    return
  }
  // The DOM's type and Node's are of one and the same object.
  await copy(Readable.fromWeb(answer.body as ReadableStream<Uint8Array>), event, gone)
}

async function copy(body: Readable, { node: { res } }: H3Event, gone: AbortSignal): Promise<void> {
  try {
    await pipeline(body, res, { signal: gone, end: false })
    res.end()
  }
  catch (error) {
    // A stream whose session has ended closes in good order: the page reconnects and learns that it is signed out.
    if (gone.reason instanceof SignedOut) res.end()
    else res.destroy()
    if (!gone.aborted) throw error
  }
}
