// Asking LibreGraph below the configured address, and what its answers mean to the port.
// Source: services/graph/pkg/errorcode and services/proxy of Infinite Scale; a missing permission is a 404 for most things.
import pLimit, { type LimitFunction } from 'p-limit'
import { z } from 'zod'
import { createRestraint, jsonOf, type Restraint, retryAfterMs } from '@dezky/runtime'
import { FilesRejected, FilesUnavailable } from '../../errors.ts'
import { type Product, type ProductName, products } from './product.ts'

export interface OcisOptions {
  /** Where the server answers us, without a trailing slash. */
  url: string
  /** The account we use: an administrator's, for only they may make people and see every space. */
  user: string
  /** An app token of that account. Asked for at each request, since it expires and has to be renewed. */
  appToken: string | (() => string | Promise<string>)
  /** Default `ocis`. */
  product?: ProductName
  /** For one request with its answer; default 10,000. */
  timeoutMs?: number
  /** Requests at the same time; default 8. The server itself knows no limit. */
  concurrency?: number
  fetch?: typeof fetch
}

export interface Asked {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below /graph, with the query string. */
  path: string
  /** What is not LibreGraph is asked at the root. */
  atRoot?: boolean
  body?: unknown
  headers?: Record<string, string>
}

export interface Answer { status: number, body: unknown, isTwin: boolean }

export interface Connection {
  /** Answers of 2xx as they are; a refusal as `Refused`; FilesUnavailable when nothing can be known. */
  send(asked: Asked): Promise<Answer | Refused>
  /** The answer in its shape; a refusal throws. */
  ask<T>(asked: Asked, shape: z.ZodType<T>): Promise<T>
  /** As `ask`; null when the server itself says that there is no such thing, or that we may not see it. */
  askUnlessHidden<T>(asked: Asked, shape: z.ZodType<T>): Promise<T | null>
  product: Product
}

/** The server understood and said no. `code` is LibreGraph's own; none when something in between answered. */
export class Refused {
  readonly status: number
  readonly code: string | null
  readonly message: string

  constructor(status: number, { code, message }: { code?: string, message?: string }) {
    this.status = status
    this.code = code ?? null
    this.message = message || `it answered ${status}`
  }
}

const refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

export function connect(options: OcisOptions): Connection {
  const product = products[options.product ?? 'ocis']
  const wire = { options, product, limit: pLimit(options.concurrency ?? 8), restraint: createRestraint(leftAlone) }
  const send = (asked: Asked) => wire.limit(() => exchange(wire, asked))
  return {
    product, send,
    ask: async (asked, shape) => shaped(accepted(await send(asked)).body, shape),
    async askUnlessHidden(asked, shape) {
      const answer = await send(asked)
      return isHidden(answer) ? null : shaped(accepted(answer).body, shape)
    },
  }
}

export function isHidden(answer: Answer | Refused): boolean {
  return answer instanceof Refused && answer.status === 404 && answer.code === 'itemNotFound'
}

export function accepted(answer: Answer | Refused): Answer {
  if (answer instanceof Refused) throw new FilesRejected(`The file server refused: ${answer.message}`)
  return answer
}

export function shaped<T>(body: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new FilesUnavailable('The file server gave half an answer.', { cause: parsed.error })
  return parsed.data
}

function leftAlone(retryAfterMs: number): Error {
  return new FilesUnavailable('The file server asked to be left alone for a while.', { retryAfterMs })
}

interface Wire { options: OcisOptions, product: Product, limit: LimitFunction, restraint: Restraint }

async function exchange({ options, product, restraint }: Wire, asked: Asked): Promise<Answer | Refused> {
  restraint.require()
  const response = await request(options, asked)
  const text = await response.text().catch((cause: unknown) => {
    throw new FilesUnavailable('The file server broke off its answer.', { cause })
  })
  const isTwin = response.headers.has('x-dezky-twin')
  if (response.ok) return { status: response.status, body: response.status === 204 ? undefined : jsonOf(text), isTwin }
  const said = refusal.safeParse(jsonOf(text)).data?.error
  const refused = new Refused(response.status, said ?? {})
  const waitMs = waitAsked(response)
  if (response.status === 429) restraint.note(waitMs)
  throwWhatSaysNothing(refused, product, waitMs)
  return refused
}

async function request({ url, timeoutMs = 10_000, ...options }: OcisOptions, asked: Asked): Promise<Response> {
  const { method, path, atRoot, body, headers } = asked
  const authorization = await credentials(options)
  try {
    return await (options.fetch ?? fetch)(`${url}${atRoot ? '' : '/graph'}${path}`, {
      method, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs),
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }
  catch (cause) {
    throw new FilesUnavailable(`The file server did not answer ${method} ${path}.`, { cause })
  }
}

async function credentials({ user, appToken }: Pick<OcisOptions, 'user' | 'appToken'>): Promise<string> {
  const token = typeof appToken === 'string' ? appToken : await appToken()
  return `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`
}

/** Answers that are about the connection, not about what was asked for. */
function throwWhatSaysNothing({ status, code, message }: Refused, product: Product, waitMs: number | undefined): void {
  if (status >= 300 && status < 400) throw new FilesRejected(`${product.name} sends us elsewhere; OCIS_URL must be where it answers itself.`)
  // A permission that is missing is a 401 in some places; then the server says so in its own words.
  if (status === 401 && code === null) throw new FilesRejected(`${product.name} refuses our OCIS_TOKEN; app tokens expire, and have to be renewed.`)
  // The server answers 500 to what it takes for there already, too; that is for who asked.
  if (status === 408 || status === 429 || (status >= 500 && code !== 'nameAlreadyExists')) {
    throw new FilesUnavailable(`The file server cannot do this now: ${message}`, { retryAfterMs: waitMs })
  }
}

function waitAsked({ headers }: Response): number | undefined {
  return retryAfterMs(headers.get('retry-after'), Date.now())
}
