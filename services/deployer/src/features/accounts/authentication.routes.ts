// Everything below /auth is better-auth's to answer; what comes before and after a try at a password is ours.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { addressHeader, basePath } from './authentication.ts'
import { noteSignIn, requireUnlocked } from './lock.ts'

const signInPath = `${basePath}/sign-in/username`

export function authenticationRoutes(app: Api, { db, clock, config, authentication }: Context): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 65_536 }, (_, body, done) => done(null, body))

  app.route({
    method: ['GET', 'POST'], url: '/*', schema: { hide: true },
    handler: async (request, reply) => {
      const isSignIn = request.url.split('?', 1)[0] === signInPath
      const username = isSignIn ? usernameIn(request.body) : null
      if (username !== null) await requireUnlocked(db, username, clock.now())
      const response = await authentication.handler(requestOf(request, config.publicUrl))
      if (username !== null && [200, 401].includes(response.status)) await noteSignIn(db, username, response.ok, clock.now())
      return send(reply, response)
    },
  })
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

function usernameIn(body: unknown): string | null {
  try {
    const { username } = JSON.parse(String(body)) as { username?: unknown }
    return typeof username === 'string' ? username.toLowerCase().slice(0, 100) : null
  }
  catch {
    return null
  }
}
