// One endpoint, POST /jmap below the configured address: the server's session and the addresses in it are never asked for.
// Source: reference of Stalwart 0.16 (crates/http/src/request.rs); limits of section "rate limiting" of its documentation.
import pLimit, { type LimitFunction } from 'p-limit'
import { z } from 'zod'
import { jsonOf, retryAfterMs } from '@dezky/runtime'
import { MailRejected, MailUnavailable } from '../../errors.ts'
import { createStalwartRestraint, type StalwartRestraint } from './restraint.ts'

export interface StalwartOptions {
  /** Where the server answers us, without a trailing slash. */
  url: string
  /** `API_…`, of an account with the permissions listed in the package's README. */
  apiKey: string
  /** For one request with its answer; default 10,000. */
  timeoutMs?: number
  /** Requests at the same time; default 4, which is what the server lets one account have. */
  concurrency?: number
  fetch?: typeof fetch
}

export type Call = [method: string, args: Record<string, unknown>]
/** The answers' arguments, one for each call in its place; a call that failed as a whole throws. */
export type Ask = (calls: Call[]) => Promise<Record<string, unknown>[]>
export interface Exchanged { answers: Record<string, unknown>[], isTwin: boolean }

const answered = z.object({ methodResponses: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()])) })
const problem = z.object({ type: z.string().optional(), title: z.string().optional(), detail: z.string().optional() })
const using = ['urn:ietf:params:jmap:core', 'urn:stalwart:jmap']

export function connect(options: StalwartOptions): { ask: Ask, exchange: (calls: Call[]) => Promise<Exchanged> } {
  const connection = { options, limit: pLimit(options.concurrency ?? 4), restraint: createStalwartRestraint() }
  const exchange = async (calls: Call[]) => {
    const methodCalls = calls.map(([method, args], at) => [method, args, String(at)])
    const { methodResponses, isTwin } = await connection.limit(() => post(connection, JSON.stringify({ using, methodCalls })))
    if (methodResponses.length !== calls.length) throw new MailUnavailable('The mail server gave half an answer.')
    return { answers: methodResponses.map(([method, args], at) => successful(method, args, calls[at]?.[0] ?? '')), isTwin }
  }
  return { exchange, ask: async calls => (await exchange(calls)).answers }
}

interface Connection { options: StalwartOptions, limit: LimitFunction, restraint: StalwartRestraint }

async function post({ options, restraint }: Connection, body: string): Promise<z.infer<typeof answered> & { isTwin: boolean }> {
  restraint.require()
  const response = await send(options, body)
  const text = await response.text().catch((cause: unknown) => {
    throw new MailUnavailable('The mail server broke off its answer.', { cause })
  })
  restraint.note(response.status, waitAsked(response))
  if (response.status !== 200) throw refused(response, text)
  const parsed = answered.safeParse(jsonOf(text))
  if (!parsed.success) throw new MailUnavailable('The mail server gave half an answer.', { cause: parsed.error })
  return { ...parsed.data, isTwin: response.headers.has('x-dezky-twin') }
}

async function send({ url, apiKey, timeoutMs = 10_000, ...options }: StalwartOptions, body: string): Promise<Response> {
  try {
    return await (options.fetch ?? fetch)(`${url}/jmap`, {
      method: 'POST', body, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs),
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    })
  }
  catch (cause) {
    throw new MailUnavailable('The mail server did not answer.', { cause })
  }
}

function refused(response: Response, text: string): Error {
  const { status } = response
  const { type = '', title, detail } = problem.safeParse(jsonOf(text)).data ?? {}
  const said = detail ?? title ?? `it answered ${status}`
  if (status === 401 || status === 403) return new MailRejected('The mail server refuses our STALWART_TOKEN.')
  if (status >= 300 && status < 400) return new MailRejected('The mail server sends us elsewhere; STALWART_URL must be where it answers itself.')
  // Too many requests at once, or in a minute: RFC 8620 section 3.6.1 has this as a 400.
  if (status === 408 || status === 429 || status >= 500 || type.endsWith(':limit')) {
    return new MailUnavailable(`The mail server cannot do this now: ${said}`, { retryAfterMs: waitAsked(response) })
  }
  return new MailRejected(`The mail server refused: ${said}`)
}

const passing = ['serverFail', 'serverUnavailable', 'serverPartialFail', 'rateLimit']

function successful(method: string, args: Record<string, unknown>, asked: string): Record<string, unknown> {
  if (method === asked) return args
  const { type, description } = args
  const said = `${asked}: ${String(type)} ${String(description ?? '')}`.trim()
  if (method !== 'error' || passing.includes(String(type))) throw new MailUnavailable(`The mail server cannot do this now: ${said}`)
  throw new MailRejected(`The mail server refused ${said}`)
}

function waitAsked({ headers }: Response): number | undefined {
  return retryAfterMs(headers.get('retry-after'), Date.now())
}
