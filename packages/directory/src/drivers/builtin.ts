// The directory inside Dezky's own identity service, over its admin API.
import { z } from 'zod'
import type { Directory } from '../directory.ts'
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

interface Asked { method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown }

const identified = z.object({ id: z.string() })
const issuedLink = z.object({ url: z.string(), expiresAt: z.coerce.date() })
const observed = z.object({ id: z.string(), name: z.string(), members: z.array(z.object({ id: z.string(), enabled: z.boolean() })) })
const refusal = z.object({ code: z.string(), title: z.string(), detail: z.string().optional() })

export function builtin(options: BuiltinOptions): Directory {
  const ask = (asked: Asked) => send(options, asked)
  return {
    issuer: options.issuer ?? options.url,
    async ensureGroup({ tenantId, slug, name }) {
      const { id } = await answer(ask({ method: 'PUT', path: `/groups/by-tenant/${segment(tenantId)}`, body: { slug, name } }), identified)
      return { externalId: id }
    },
    async ensurePerson({ personId, email, name, locale, subject }) {
      const body = { email, name, locale, subject }
      const { id } = await answer(ask({ method: 'PUT', path: `/people/by-person/${segment(personId)}`, body }), identified)
      return { externalId: id, subject: id }
    },
    async setMemberships(person, groupIds) {
      await done(ask({ method: 'PUT', path: `/people/${segment(person)}/memberships`, body: { groupIds } }))
    },
    async setEnabled(person, enabled) {
      await done(ask({ method: 'PUT', path: `/people/${segment(person)}/enabled`, body: { enabled } }))
    },
    async invitationLink(person, { expiresInSeconds, returnTo }) {
      return answer(ask({ method: 'POST', path: `/people/${segment(person)}/links`, body: { expiresInSeconds, returnTo } }), issuedLink)
    },
    async signOutEverywhere(person) {
      await done(ask({ method: 'POST', path: `/people/${segment(person)}/sign-out` }))
    },
    async observeGroup(tenantId) {
      const response = await ask({ method: 'GET', path: `/groups/by-tenant/${segment(tenantId)}` })
      if (response.status === 404 && await saysAbsent(response.clone())) return null
      const { id, name, members } = await answer(Promise.resolve(response), observed)
      return { externalId: id, name, members: members.map(member => ({ externalId: member.id, enabled: member.enabled })) }
    },
    async [Symbol.asyncDispose]() {},
  }
}

function segment(id: string): string {
  return encodeURIComponent(id)
}

async function send(options: BuiltinOptions, { method, path, body }: Asked): Promise<Response> {
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

async function answer<T>(asked: Promise<Response>, shape: z.ZodType<T>): Promise<T> {
  const response = await asked
  if (!response.ok) throw await refused(response)
  const body = shape.safeParse(await jsonOf(response))
  if (!body.success) throw new DirectoryUnavailable('The identity service gave half an answer.', { cause: body.error })
  return body.data
}

async function done(asked: Promise<Response>): Promise<void> {
  const response = await asked
  if (!response.ok) throw await refused(response)
  await response.body?.cancel()
}

/** Only the service itself may say that a group does not exist; a 404 of something in between says nothing about groups. */
async function saysAbsent(response: Response): Promise<boolean> {
  const problem = refusal.safeParse(await jsonOf(response))
  return problem.success && problem.data.code === 'group_not_found'
}

async function refused(response: Response): Promise<Error> {
  const problem = refusal.safeParse(await jsonOf(response))
  const said = problem.success ? problem.data.detail ?? problem.data.title : `it answered ${response.status}`
  const { status } = response
  if (status === 409) return new DirectoryConflict(said)
  if (status === 408 || status === 429 || status >= 500) {
    return new DirectoryUnavailable(`The identity service cannot do this now: ${said}`, { retryAfterMs: retryAfter(response) })
  }
  if (status === 401 || status === 403) return new DirectoryRejected('The identity service refuses our IDENTITY_ADMIN_TOKEN.')
  return new DirectoryRejected(`The identity service refused: ${said}`)
}

async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined)
}

/** RFC 9110 section 10.2.3: seconds or a date. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after')
  if (!value) return undefined
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
