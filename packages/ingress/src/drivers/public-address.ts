// One request to where a proxy answers everybody: a connection of its own, as a newcomer's.
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { request as requestOverTls } from 'node:https'

export interface PublicAddress { host: string, port: number }
export interface Question {
  method: 'GET' | 'HEAD'
  host: string
  path: string
  headers?: Record<string, string>
  timeoutMs: number
  signal?: AbortSignal | undefined
  /** With whatever certificate: who answers is what we ask, and we tell nothing. */
  tls?: boolean
}

export interface Said { status: number, headers: IncomingHttpHeaders, body: string }

/** What it said, or why it said nothing. */
export async function askPublicly(address: PublicAddress, question: Question): Promise<Said | { problem: string }> {
  const { signal, timeoutMs } = question
  const over = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...signal ? [signal] : []])
  try {
    const response = await send(address, question, over)
    return { status: response.statusCode ?? 0, headers: response.headers, body: await beginning(response) }
  }
  catch (cause) {
    const where = `${address.host}:${address.port}`
    return { problem: over.aborted ? `No answer from ${where} in time.` : `No answer from ${where}: ${String((cause as Error).message)}` }
  }
}

function send(address: PublicAddress, { method, host, path, headers, tls }: Question, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { ...address, method, path, headers: { ...headers, host }, agent: false as const, signal }
    const asked = tls ? requestOverTls({ ...options, servername: host, rejectUnauthorized: false }) : request(options)
    asked.on('response', resolve).on('error', reject).end()
  })
}

/** As much of it as anything of ours has. */
async function beginning(response: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of response.setEncoding('utf8')) {
    body += chunk
    if (body.length > 4_096) break
  }
  return body
}
