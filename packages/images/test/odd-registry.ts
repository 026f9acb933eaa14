// A registry that answers exactly what a test tells it to, however wrong.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Seen { method: string, path: string, authorization: string | undefined, accept: string | undefined }

export interface OddRegistry extends AsyncDisposable {
  host: string
  url: string
  /** Every request so far. */
  seen: Seen[]
  /** As many as were being answered at once, at most. */
  mostAtOnce: number
}

export type Answering = (request: Seen & { url: URL }, response: ServerResponse) => unknown

export async function startOddRegistry(answering: Answering): Promise<OddRegistry> {
  let atOnce = 0
  const server = createServer((request, response) => {
    const seen = seenOf(request)
    registry.seen.push(seen)
    registry.mostAtOnce = Math.max(registry.mostAtOnce, atOnce += 1)
    response.once('close', () => atOnce -= 1)
    void answering({ ...seen, url: new URL(request.url ?? '', registry.url) }, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const registry: OddRegistry = {
    host, url: `http://${host}`, seen: [], mostAtOnce: 0,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return registry
}

/** The same answer to whatever is asked. */
export function always(status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Answering {
  return (_request, response) => response.writeHead(status, headers).end(body)
}

export function refusal(code: string): string {
  return JSON.stringify({ errors: [{ code, message: 'it says' }] })
}

function seenOf({ method = '', url = '', headers }: IncomingMessage): Seen {
  return { method, path: url, authorization: headers.authorization, accept: headers.accept }
}
