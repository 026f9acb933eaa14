// Asking the deployer: again where that does no harm, and with the reason where it says no.
import { createDeployerClient, type DeployerClient } from '@dezky/api-client/deployer'
import type { Credentials } from './credentials.ts'
import { Refused, Unreachable } from './errors.ts'
import type { Terminal } from './terminal.ts'

const pausesMs = [500, 1_000, 2_000, 4_000, 8_000]
const longestPauseMs = 30_000
/** Said by proxies of a deployer that is away, and by one that is being stopped: nothing was done. */
const awayFor = new Set([429, 502, 503, 504])

export function connectTo({ url, key }: Credentials, terminal: Terminal): DeployerClient {
  const ask = terminal.fetch
  return createDeployerClient({
    baseUrl: url, headers: { authorization: `Bearer ${key}` },
    fetch: request => patiently(() => ask(request.clone()), request, terminal),
  })
}

async function patiently(ask: () => Promise<Response>, request: Request, { pause, signal }: Terminal): Promise<Response> {
  for (const ms of [...pausesMs, null]) {
    const answer = await ask().catch((error: unknown) => asFault(error, request))
    if (ms === null || signal.aborted || !mayAskAgain(answer, request)) return orThrow(answer)
    const after = answer instanceof Response ? Number(answer.headers.get('retry-after')) * 1_000 : 0
    await pause(Math.min(Math.max(ms, after || 0), longestPauseMs), signal)
  }
  throw new Unreachable('Nothing was asked.')
}

function orThrow(answer: Response | Unreachable): Response {
  if (answer instanceof Unreachable) throw answer
  return answer
}

/** What the connection says about whether anything was done: a refused one did nothing, a broken one may have. */
function mayAskAgain(answer: Response | Unreachable, { method, headers }: Request): boolean {
  if (answer instanceof Response) return awayFor.has(answer.status)
  return method === 'GET' || headers.has('idempotency-key') || answer.message.includes('ECONNREFUSED')
}

function asFault(error: unknown, { url, signal }: Request): Unreachable {
  if (signal.aborted) throw error
  const { message, cause } = error instanceof Error ? error : new Error(String(error))
  const because = cause instanceof Error ? ('code' in cause ? String(cause.code) : cause.message) : message
  return new Unreachable(`The deployer at ${new URL(url).origin} does not answer (${because}). Is the address right, and does it run?`)
}

interface Answer<Data> { data?: Data, error?: unknown, response: Response }

/** Throws Refused with what the deployer said. */
export function answered<Data>({ data, error, response }: Answer<Data>): Data {
  if (response.ok && data !== undefined) return data
  throw refusal(response, error)
}

export function refusal({ status, url }: Response, error: unknown): Refused {
  const { detail, title, faults } = (typeof error === 'object' ? error ?? {} : {}) as { detail?: string, title?: string, faults?: Fault[] }
  const said = detail ?? title
  if (status === 401) return new Refused(`${said ?? 'Not signed in.'} Make a new key, and run “dezky deploy login”.`)
  if (status === 404 && !said) return new Refused(`There is nothing at ${new URL(url).pathname}. Is the address that of a deployer?`)
  const places = (faults ?? []).map(({ path, message, line }) => `\n  ${line ? `line ${line}: ` : ''}${path ? `${path} ` : ''}${message}`)
  return new Refused(`${said ?? `The deployer answered ${status}.`}${places.join('')}`)
}

interface Fault { path?: string, message: string, line?: number | null }
