// Asking the interface below {url}/api/v3, and what its answers mean to the port.
// Source: authentik/api/authentication.py, authentik/core/api; Django REST framework answers 403 where others answer 401.
import pLimit, { type LimitFunction } from 'p-limit'
import { type z } from 'zod'
import { createRestraint, jsonOf, type Restraint, retryAfterMs } from '@dezky/runtime'
import { DirectoryUnavailable } from '../../errors.ts'
import { accepted, type Answer, type Asked, type Send, shaped } from './answer.ts'
import { readPages } from './pages.ts'
import { Refused, throwWhatSaysNothing } from './refusal.ts'

export interface ConnectionOptions {
  /** Where Authentik answers us, without a trailing slash. */
  url: string
  /** Key of a token with the intent "API", of an account that is a superuser: nobody else is shown other people's sessions and links. */
  token: string
  /** For one request with its answer; default 10,000. */
  timeoutMs?: number
  /** Requests at the same time; default 8. */
  concurrency?: number
  fetch?: typeof fetch
}

export interface Connection {
  /** Answers of 2xx as they are; a refusal as `Refused`; throws when it is about the connection, or nothing can be known. */
  send: Send
  /** The answer in its shape; a refusal throws. */
  ask<T>(asked: Asked, shape: z.ZodType<T>): Promise<T>
  /** Every page of a list. */
  list<T>(path: string, query: Record<string, string>, shape: z.ZodType<T>): Promise<T[]>
}

export function connect(options: ConnectionOptions): Connection {
  const wire = { options, limit: pLimit(options.concurrency ?? 8), restraint: createRestraint(leftAlone) }
  const send = (asked: Asked) => wire.limit(() => exchange(wire, asked))
  return {
    send,
    ask: async (asked, shape) => shaped(accepted(await send(asked)).body, shape),
    list: (path, query, shape) => readPages(send, { path, query }, shape),
  }
}

function leftAlone(retryAfterMs: number): Error {
  return new DirectoryUnavailable('Authentik asked to be left alone for a while.', { retryAfterMs })
}

interface Wire { options: ConnectionOptions, limit: LimitFunction, restraint: Restraint }

async function exchange({ options, restraint }: Wire, asked: Asked): Promise<Answer | Refused> {
  restraint.require()
  const response = await request(options, asked)
  const text = await response.text().catch((cause: unknown) => {
    throw new DirectoryUnavailable('Authentik broke off its answer.', { cause })
  })
  const body = jsonOf(text)
  if (response.ok) return { status: response.status, body, isTwin: response.headers.has('x-dezky-twin') }
  const wait = retryAfterMs(response.headers.get('retry-after'), Date.now())
  if (response.status === 429) restraint.note(wait)
  const refused = new Refused(response.status, body)
  throwWhatSaysNothing(refused, wait)
  return refused
}

async function request({ url, token, timeoutMs = 10_000, ...options }: ConnectionOptions, asked: Asked): Promise<Response> {
  const { method, path, query, body } = asked
  const search = query ? `?${new URLSearchParams(query).toString()}` : ''
  try {
    return await (options.fetch ?? fetch)(`${url}/api/v3${path}${search}`, {
      method, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs),
      headers: {
        authorization: `Bearer ${token}`, accept: 'application/json', 'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }
  catch (cause) {
    throw new DirectoryUnavailable(`Authentik did not answer ${method} ${path}.`, { cause })
  }
}
