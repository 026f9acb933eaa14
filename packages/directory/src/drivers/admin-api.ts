// Asking the identity service's admin API, and what its answers mean to the port.
import { z } from 'zod'
import { retryAfterMs } from '@dezky/runtime'
import { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from '../errors.ts'

export interface BuiltinOptions {
  /** Where the identity service answers us, without a trailing slash. */
  url: string
  /** The issuer as browsers and tokens know it; default: `url`. */
  issuer?: string
  /** IDENTITY_ADMIN_TOKEN. */
  token: string
  /** Default 5,000. */
  timeoutMs?: number
  fetch?: typeof fetch
}

export interface Asked { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown }

const refusal = z.object({ code: z.string(), title: z.string(), detail: z.string().optional() })

export function segment(id: string): string {
  return encodeURIComponent(id)
}

export async function send(options: BuiltinOptions, { method, path, body }: Asked): Promise<Response> {
  const request = options.fetch ?? fetch
  try {
    return await request(`${options.url}/admin/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${options.token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutMs ?? 5_000),
    })
  }
  catch (cause) {
    throw new DirectoryUnavailable(`The identity service did not answer ${method} ${path}.`, { cause })
  }
}

export async function answer<T>(asked: Promise<Response>, shape: z.ZodType<T>): Promise<T> {
  const response = await asked
  if (!response.ok) throw await refused(response)
  const body = shape.safeParse(await jsonOf(response))
  if (!body.success) throw new DirectoryUnavailable('The identity service gave half an answer.', { cause: body.error })
  return body.data
}

export async function done(asked: Promise<Response>): Promise<void> {
  const response = await asked
  if (!response.ok) throw await refused(response)
  await response.body?.cancel()
}

/** Null when the service itself says so with `absent`; a 404 of something in between says nothing about what we asked for. */
export async function answerUnless<T>(absent: string, asked: Promise<Response>, shape: z.ZodType<T>): Promise<T | null> {
  const response = await asked
  const problem = response.status === 404 ? refusal.safeParse(await jsonOf(response.clone())) : null
  return problem?.data?.code === absent ? null : answer(Promise.resolve(response), shape)
}

async function refused(response: Response): Promise<Error> {
  const problem = refusal.safeParse(await jsonOf(response))
  const said = problem.success ? problem.data.detail ?? problem.data.title : `it answered ${response.status}`
  const { status } = response
  if (status === 409) return new DirectoryConflict(said)
  if (status === 408 || status === 429 || status >= 500) {
    const waitMs = retryAfterMs(response.headers.get('retry-after'), Date.now())
    return new DirectoryUnavailable(`The identity service cannot do this now: ${said}`, { retryAfterMs: waitMs })
  }
  if (status === 401 || status === 403) return new DirectoryRejected('The identity service refuses our IDENTITY_ADMIN_TOKEN.')
  return new DirectoryRejected(`The identity service refused: ${said}`)
}

async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}
