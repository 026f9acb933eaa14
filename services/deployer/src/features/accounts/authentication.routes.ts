// Everything below /auth is better-auth's to answer; what comes before and after a try at a password is ours.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '@dezky/runtime'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { noteAccountUse, type Used } from './account-trail.ts'
import { addressHeader, basePath, nameSignedIn } from './authentication.ts'
import { noteSignIn, requireUnlocked } from './lock.ts'

const signInPath = '/sign-in/username'

export function authenticationRoutes(app: Api, context: Context): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 65_536 }, (_, body, done) => done(null, body))

  app.route({
    method: ['GET', 'POST'], url: '/*', schema: { hide: true },
    handler: async (request, reply) => {
      const path = request.url.split('?', 1)[0]?.slice(basePath.length) ?? ''
      const asking = path === signInPath ? fieldIn(request.body, 'username') : await nameOf(context, request)
      const used = { path, asking: asking?.toLowerCase().slice(0, 100) ?? null, address: request.ip }
      const response = await answered(context, request, used)
      if (request.method === 'POST') await noteAccountUse(context, { ...used, response })
      return send(reply, response)
    },
  })
}

/** A locked account is refused before its password is looked at; each try at one counts. */
async function answered(context: Context, request: FastifyRequest, used: Pick<Used, 'path' | 'asking' | 'address'>): Promise<Response> {
  const { db, clock, config, authentication } = context
  const { path, asking } = used
  if (path !== signInPath || asking === null) return authentication.handler(requestOf(request, config.publicUrl))
  await requireUnlocked(db, asking, clock.now()).catch(async (error: unknown) => {
    if (error instanceof Problem) await noteAccountUse(context, { ...used, response: Response.json(error, { status: error.status }) })
    throw error
  })
  const response = await authentication.handler(requestOf(request, config.publicUrl))
  if ([200, 401].includes(response.status)) await noteSignIn(db, asking, response.ok, clock.now())
  return response
}

function nameOf({ authentication }: Context, { headers: { cookie }, ip }: FastifyRequest): Promise<string | null> {
  return cookie === undefined ? Promise.resolve(null) : nameSignedIn(authentication, { cookie, address: ip })
}

function requestOf({ method, url, headers, body, ip }: FastifyRequest, publicUrl: string): Request {
  const given = Object.entries(headers).flatMap(([name, value]) => typeof value === 'string' ? [[name, value] as [string, string]] : [])
  const known = new Headers(given)
  known.set(addressHeader, ip)
  return new Request(new URL(url, publicUrl), { method, headers: known, body: typeof body === 'string' && method !== 'GET' ? body : null })
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
  return reply.code(response.status).headers({ 'set-cookie': response.headers.getSetCookie(), 'cache-control': 'no-store' })
    .send(await response.text())
}

function fieldIn(body: unknown, name: string): string | null {
  try {
    const value = (JSON.parse(String(body)) as Record<string, unknown>)[name]
    return typeof value === 'string' ? value : null
  }
  catch {
    return null
  }
}
