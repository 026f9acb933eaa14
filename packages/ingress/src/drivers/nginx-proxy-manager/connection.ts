// Asking with a token, and what answers mean that are about us rather than about what was asked.
import type { z } from 'zod'
import { IngressRejected, IngressUnavailable } from '../../errors.ts'
import { messageOf } from './message.ts'
import type { NginxProxyManagerOptions } from './options.ts'
import { tokensOf } from './tokens.ts'
import { type Answered, type Asked, wireTo } from './wire.ts'

/** `failed`: it broke on it, which may be after it was stored; else it was refused, and nothing has changed. */
export class Refused extends Error {
  readonly failed: boolean

  constructor({ status, body }: Answered) {
    super(messageOf(body))
    this.failed = status >= 500
  }
}

export interface Connection {
  /** Null for what is not there; other refusals throw, of a change as `Refused`. */
  ask<T>(asked: Asked, shape: z.ZodType<T>): Promise<T | null>
  /** Without a token. */
  askOpenly<T>(path: string, shape: z.ZodType<T>): Promise<T | null>
}

export function connect(options: NginxProxyManagerOptions): Connection {
  const wire = wireTo(options)
  const tokens = tokensOf(wire, options)
  const send = async (asked: Asked) => {
    const token = await tokens.current()
    const answer = await wire({ ...asked, token })
    if (!isAboutUs(asked, answer)) return answer
    tokens.drop(token)
    return wire({ ...asked, token: await tokens.current() })
  }
  return {
    async ask(asked, shape) {
      const answer = await send(asked)
      if (isAboutUs(asked, answer)) throw notLetIn(asked, answer)
      return judged(asked, answer, shape)
    },
    askOpenly: async (path, shape) => judged({ method: 'GET', path }, await wire({ method: 'GET', path }), shape),
  }
}

/** From 2.13 to 2.15.1 nobody is told 403: what may not be read is not found, by its path; a token that is none breaks it. */
function isAboutUs({ method, path }: Asked, { status, body }: Answered): boolean {
  const message = messageOf(body)
  return status === 401 || status === 403 || (status === 400 && /token/i.test(message))
    || (status === 404 && message === `Not Found - ${path.split('?')[0]}`) || (status === 500 && method === 'GET')
}

function notLetIn({ method, path }: Asked, { status, body }: Answered): Error {
  if (status === 500) return new IngressUnavailable(`Nginx Proxy Manager failed at ${method} ${path}: ${messageOf(body)}.`)
  return new IngressRejected('credentials', 'Our account of Nginx Proxy Manager may not manage proxy hosts.')
}

function judged<T>({ method }: Asked, answer: Answered, shape: z.ZodType<T>): T | null {
  if (answer.status === 404) return null
  if (answer.status >= 300 && method !== 'GET') throw new Refused(answer)
  if (answer.status >= 300) throw new IngressRejected('other', `Nginx Proxy Manager refused: ${messageOf(answer.body)}.`)
  const parsed = shape.safeParse(answer.body)
  if (!parsed.success) throw new IngressUnavailable('Nginx Proxy Manager gave half an answer.', { cause: parsed.error })
  return parsed.data
}
