// The HTTP face: everything below /api/v3, every path with a slash at its end.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, badToken, forbidden, notAllowed } from './api-error.ts'
import { applicationRoutes } from './applications.ts'
import { bindingRoutes } from './bindings.ts'
import { certificateRoutes } from './certificates.ts'
import { deviceRoutes } from './devices.ts'
import { flowRoutes } from './flows.ts'
import { grantRoutes } from './grants.ts'
import { groupRoutes } from './groups.ts'
import { invitationRoutes } from './invitations.ts'
import { providerRoutes } from './providers.ts'
import { parsedOr } from './query.ts'
import { recoveryRoutes } from './recovery.ts'
import { mappingRoutes } from './scope-mappings.ts'
import { serviceAccountRoutes } from './service-accounts.ts'
import { sessionRoutes } from './sessions.ts'
import { isSuperuser } from './show-user.ts'
import type { State } from './state.ts'
import type { StoredUser } from './stored-people.ts'
import { ownerOf, tokenRoutes } from './tokens.ts'
import { transactionRoutes } from './transactions.ts'
import { userRoutes } from './users.ts'
import { type Handle, isRecent, releases, type Routes, type World } from './world.ts'

const prefix = '/api/v3'
/** A key is good for these whoever it belongs to, which is why they prove little. */
const openToAll = ['/admin/version/', '/core/users/me/']
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export function serveRoutes(app: FastifyInstance, world: World): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => {
    try {
      done(null, parsed(String(text)))
    }
    catch (error) {
      done(error as Error)
    }
  })
  app.addContentTypeParser('*', { parseAs: 'string' }, ({ headers }, _, done) =>
    done(new ApiError(415, { detail: `Unsupported media type "${headers['content-type'] ?? ''}" in request.` })))
  app.setErrorHandler((error, _, reply) => refuse(reply, error))
  app.setNotFoundHandler((_, reply) => missing(reply))
  for (const path of ['/-/health/live/', '/-/health/ready/']) app.get(path, (_, reply) => reply.code(200).send())
  for (const [path, handles] of byPath(routesOf(world))) servePath(app, { world, path, handles })
}

function routesOf(world: World): Routes {
  return {
    'GET /admin/version/': () => ({ body: shownVersion(releases[world.version]) }),
    ...groupRoutes(world), ...userRoutes(world), ...recoveryRoutes(world), ...sessionRoutes(world), ...tokenRoutes(world),
    ...flowRoutes(world), ...mappingRoutes(world), ...certificateRoutes(world), ...providerRoutes(world), ...applicationRoutes(world),
    ...bindingRoutes(world), ...invitationRoutes(world), ...transactionRoutes(world), ...serviceAccountRoutes(world),
    ...grantRoutes(world), ...deviceRoutes(world),
  }
}

function shownVersion(version: string) {
  return {
    version_current: version, version_latest: version, version_latest_valid: true, build_hash: '', outdated: false, outpost_outdated: false,
  }
}

function byPath(routes: Routes): Map<string, Record<string, Handle>> {
  const paths = new Map<string, Record<string, Handle>>()
  for (const [route, handle] of Object.entries(routes)) {
    const [method = '', path = ''] = route.split(' ')
    paths.set(path, { ...paths.get(path), [method]: handle })
  }
  return paths
}

interface Served { world: World, path: string, handles: Record<string, Handle> }

function servePath(app: FastifyInstance, { world, path, handles }: Served): void {
  const url = `${prefix}${path}`
  app.route({ method: [...methods], url, handler: (request, reply) => answer({ world, path, handles }, request, reply) })
  // Older releases redirect, by which a client makes a GET of what it wanted to write.
  app.all(url.slice(0, -1), (request, reply) => isRecent(world)
    ? missing(reply)
    : reply.code(301).header('location', request.url.replace(/(\?|$)/, '/$1')).send())
}

function answer({ world, path, handles }: Served, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const caller = callerOf(world.state, request.headers.authorization)
  if (!openToAll.includes(path) && !isSuperuser(world.state, caller)) throw forbidden(notAllowed)
  const handle = handles[request.method]
  if (!handle) throw new ApiError(405, { detail: `Method "${request.method}" not allowed.` })
  const { status = 200, body } = handle({
    params: request.params as Record<string, string>, query: new URLSearchParams(request.url.split('?')[1]), body: request.body, caller,
  })
  return send(reply, status, body)
}

function send(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return body === undefined ? reply.code(status).send() : reply.code(status).type('application/json').send(JSON.stringify(body))
}

function callerOf(state: State, authorization = ''): StoredUser {
  const [scheme = '', key = ''] = authorization.trim().split(/ (.*)/)
  if (key === '') throw forbidden('Authentication credentials were not provided.')
  if (scheme.toLowerCase() !== 'bearer') throw forbidden('Unsupported authentication type')
  const owner = ownerOf(state, key)
  if (!owner) throw forbidden(badToken)
  return owner
}

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof ApiError)) throw error
  return send(reply, error.status, error.body)
}

/** What leads nowhere is no matter of the interface, and answered as any other page. */
function missing(reply: FastifyReply): FastifyReply {
  return reply.code(404).type('text/html; charset=utf-8').send('<!DOCTYPE html><title>Not Found</title>')
}

function parsed(text: string): unknown {
  return text === '' ? undefined : parsedOr(text, error => new ApiError(400, { detail: `JSON parse error - ${String(error)}` }))
}
