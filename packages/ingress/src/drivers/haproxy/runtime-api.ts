// HAProxy's runtime API: a line of text over a unix socket, a connection a command. Source: management.txt of HAProxy 2.6, section 9.3.
import { connect } from 'node:net'
import { IngressRejected, IngressUnavailable } from '../../errors.ts'

export interface RuntimeApi {
  /** For commands that only show something: all of it, without the blank line at the end. */
  ask(command: string): Promise<string>
  /** For commands that change something: any answer but these is a refusal. */
  tell(command: string, ...expected: string[]): Promise<void>
}

export function runtimeApi(socketPath: string, timeoutMs = 5_000): RuntimeApi {
  const send = async (command: string, isWhole: RegExp) => {
    requireOneCommand(command)
    const answer = await exchange(socketPath, command, timeoutMs)
    if (!isWhole.test(answer)) throw new IngressUnavailable('HAProxy went away while it answered.')
    if (!answer.startsWith('Permission denied')) return answer.trimEnd()
    throw new IngressRejected('credentials', 'HAProxy takes no commands on this socket: it must be a "stats socket" of "level admin".')
  }
  return {
    // Half a list is not a shorter one: only a blank line ends it.
    ask: command => send(command, /(^|\n)\n$/),
    async tell(command, ...expected) {
      const answer = await send(command, /\n$/)
      if (answer !== '' && !expected.includes(answer)) throw new IngressRejected('other', `HAProxy refused "${command}": ${answer}`)
    },
  }
}

/** Wishes are checked long before; this is the last door. */
function requireOneCommand(command: string): void {
  if (!/^[\x20-\x7e]+$/.test(command) || command.includes(';')) throw new TypeError('More than one command.')
}

function exchange(socketPath: string, command: string, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath)
    const chunks: Buffer[] = []
    const failed = (cause: Error) => {
      socket.destroy()
      reject(refusal(cause, socketPath))
    }
    // HAProxy ends the connection after its answer.
    socket.setTimeout(timeoutMs, () => failed(new Error('no answer in time')))
    socket.on('error', failed).on('data', chunk => chunks.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()))
    socket.write(`${command}\n`)
  })
}

function refusal(cause: NodeJS.ErrnoException, socketPath: string): Error {
  if (cause.code === 'EACCES') return new IngressRejected('credentials', `We may not use HAProxy's socket ${socketPath}.`, { cause })
  return new IngressUnavailable(`HAProxy does not answer on ${socketPath}.`, { cause })
}
