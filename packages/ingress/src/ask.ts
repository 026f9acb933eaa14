// One request through a proxy's public address, as everybody's go, on a connection of its own.
import { type IncomingHttpHeaders, request } from 'node:http'

export interface Asking {
  publicAddress: { host: string, port: number }
  host: string
  path: string
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
}

export type Said = { status: number, headers: IncomingHttpHeaders, body: string } | { problem: string }

const timeoutMs = 5_000
const mostBytes = 4_096

/** Never rejects: that nobody answered is an answer. */
export function askPublicly({ publicAddress, host, path, headers = {}, signal }: Asking): Promise<Said> {
  const limit = AbortSignal.timeout(timeoutMs)
  return new Promise((resolve) => {
    const fail = (error: Error) => resolve({ problem: limit.aborted ? `nothing answered within ${timeoutMs} ms` : error.message })
    const asking = request({
      ...publicAddress, path, agent: false, signal: signal ? AbortSignal.any([signal, limit]) : limit,
      headers: { ...headers, host, 'user-agent': 'Dezky', connection: 'close' },
    }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => body.length < mostBytes && (body += chunk))
      response.on('error', fail)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asking.on('error', fail)
    asking.end()
  })
}
