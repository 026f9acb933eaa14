// HAProxy's runtime API: one command, one connection, one answer.
import { connect } from 'node:net'
import { IngressRejected, IngressUnavailable } from '../../errors.ts'

const timeoutMs = 5_000
const mostBytes = 16 * 1024 ** 2

/** Rejects with IngressUnavailable where nobody answers. What the command said is trimmed. */
export function command(socketPath: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: socketPath })
    let answer = ''
    const fail = (why: string, cause?: unknown) => {
      socket.destroy()
      reject(new IngressUnavailable(`HAProxy does not answer at its socket: ${why}`, { cause }))
    }
    socket.setTimeout(timeoutMs, () => fail(`nothing within ${timeoutMs} ms`))
    socket.setEncoding('utf8')
    // Not ended by us: HAProxy would take that for the client having gone.
    socket.on('connect', () => socket.write(`${text}\n`))
    socket.on('data', (chunk: string) => {
      answer += chunk
      if (answer.length > mostBytes) fail('it does not stop')
    })
    socket.on('error', error => fail(error.message, error))
    socket.on('close', () => resolve(answer.trim()))
  })
}

/** For commands that say nothing, or one of these, when they did what they were told. */
export async function order(socketPath: string, text: string, good: RegExp = /^$/): Promise<void> {
  const answer = await command(socketPath, text)
  if (!good.test(answer)) throw new IngressRejected('other', `HAProxy refused “${text}”: ${answer.slice(0, 300)}`)
}
