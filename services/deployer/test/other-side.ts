// Where notifications arrive: a real HTTP server that keeps what it is sent, and answers as it is told.
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Arrived { path: string, headers: IncomingHttpHeaders, body: string }

type Answer = (response: ServerResponse, arrived: Arrived) => void

export interface OtherSide extends AsyncDisposable {
  url: string
  arrived: Arrived[]
  /** What came to this path. */
  at(path: string): Arrived[]
  /** How this path answers from now on; otherwise 204. */
  answers(path: string, answer: Answer): void
}

export async function startOtherSide(): Promise<OtherSide> {
  const answers = new Map<string, Answer>()
  const arrived: Arrived[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const one = { path: request.url ?? '', headers: request.headers, body }
      arrived.push(one)
      const answer = answers.get(one.path) ?? (other => other.writeHead(204).end())
      answer(response, one)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`, arrived,
    at: path => arrived.filter(one => one.path === path),
    answers: (path, answer) => void answers.set(path, answer),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
