// The way to a registry, and what may go wrong on it.
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/** `lateMs`: it comes that much later. `of`: for which paths; default all. */
export interface Fault {
  /** Instead of the registry's own. */
  answer?: { status: number, headers?: Record<string, string>, body?: string }
  hangsUp?: boolean
  lateMs?: number
  of?: RegExp
}

export interface FaultyRegistry extends AsyncDisposable {
  /** As it stands before a repository's name. */
  host: string
  /** Until it is told otherwise. */
  suffer(fault: Fault): void
  recover(): void
  /** How many requests suffered. */
  suffered(): number
}

/** Passes on what it is asked to the registry at `upstream`, while all is well. */
export async function startFaultyRegistry(upstream: string): Promise<FaultyRegistry> {
  const over = new AbortController()
  let fault: Fault | null = null
  let suffered = 0
  const server = createServer(async (asked, answer) => {
    const hit = fault && (fault.of?.test(asked.url ?? '') ?? true) ? fault : null
    if (hit) suffered++
    if (hit?.lateMs) await delay(hit.lateMs, undefined, { signal: over.signal }).catch(() => undefined)
    if (hit?.hangsUp) answer.destroy()
    else if (hit?.answer) answer.writeHead(hit.answer.status, hit.answer.headers).end(hit.answer.body)
    else passOn(upstream, asked, answer)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    suffer: next => void (fault = next),
    recover: () => void (fault = null),
    suffered: () => suffered,
    async [Symbol.asyncDispose]() {
      over.abort()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function passOn(upstream: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url, headers } = asked
  const onward = request(`http://${upstream}${url}`, { method, headers }, (said) => {
    answer.writeHead(said.statusCode ?? 502, said.headers)
    said.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  answer.on('close', () => onward.destroy())
  asked.pipe(onward)
}
