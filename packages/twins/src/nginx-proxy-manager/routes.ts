// The HTTP face, below /api. Source: backend/routes and backend/schema of Nginx Proxy Manager.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, internal, notFound, refuse } from './api-error.ts'
import { createHost, deleteHost, disableHost, enableHost, hostAt, type Sent, type Server, updateHost, visibleHosts } from './hosts.ts'
import { schemasOf, valid } from './schema.ts'
import { shownHost } from './show.ts'
import type { StoredUser } from './state.ts'
import { callerOf, notPermitted, signIn, tokenFor } from './tokens.ts'
import type { Dialect } from './version.ts'

export interface Serving extends Server { dialect: Dialect }

interface Asked { id: number, body: unknown, query: Record<string, string | undefined>, user(may?: 'view' | 'manage'): StoredUser }
type Handle = (asked: Asked) => Promise<unknown>

export function serveRoutes(app: FastifyInstance, serving: Serving): void {
  app.setNotFoundHandler((request, reply) => refuse(reply, notFound(pathOf(request))))
  app.get('/api/', async () => {
    const { version, tellsOfSetup } = serving.dialect
    return { status: 'OK', ...tellsOfSetup ? { setup: true } : {}, version }
  })
  for (const [route, handle] of Object.entries({ ...tokenRoutes(serving), ...hostRoutes(serving) })) {
    const [method = 'GET', url = ''] = route.split(' ')
    app.route({ method, url: `/api${url}`, handler: (request, reply) => answer(serving, handle, request, reply) })
  }
}

function tokenRoutes({ state, dialect }: Serving): Record<string, Handle> {
  const schemas = schemasOf(dialect)
  return {
    'POST /tokens': async ({ body }) => signIn(state, valid(schemas.signIn, body)),
    'GET /tokens': async ({ user }) => tokenFor(state, user()),
  }
}

function hostRoutes(serving: Serving): Record<string, Handle> {
  const { dialect } = serving
  const schemas = schemasOf(dialect)
  const done = (work: Promise<void>) => work.then(() => true)
  return {
    'GET /nginx/proxy-hosts': async ({ user, query: { query = '' } }) => visibleHosts(serving, user())
      .filter(({ domain_names }) => JSON.stringify(domain_names).includes(query)).map(host => shownHost(host, dialect)),
    'POST /nginx/proxy-hosts': async ({ body, user }) => {
      const sent = valid<Sent>(schemas.create, body)
      const owner = user('manage')
      return shownHost(await createHost(serving, sent, owner), dialect, owner)
    },
    'GET /nginx/proxy-hosts/:id': async ({ id, user }) => shownHost(hostAt(serving, id, user()), dialect),
    'PUT /nginx/proxy-hosts/:id': async ({ id, body, user }) => {
      const sent = valid<Sent>(schemas.update, body)
      const owner = user('manage')
      return shownHost(await updateHost(serving, id, sent, owner), dialect, owner)
    },
    'DELETE /nginx/proxy-hosts/:id': ({ id, user }) => done(deleteHost(serving, id, user('manage'))),
    'POST /nginx/proxy-hosts/:id/enable': ({ id, user }) => done(enableHost(serving, id, user('manage'))),
    'POST /nginx/proxy-hosts/:id/disable': ({ id, user }) => done(disableHost(serving, id, user('manage'))),
  }
}

async function answer({ state, dialect }: Serving, handle: Handle, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { method, body } = request
  try {
    const caller = callerOf(state, request.headers.authorization)
    const user: Asked['user'] = (may = 'view') => {
      const has = caller?.permissions.proxy_hosts
      if (caller && (has === 'manage' || has === may)) return caller
      throw notPermitted({ method, path: pathOf(request) }, dialect)
    }
    const id = Number((request.params as { id?: string }).id)
    const said = await handle({ id, body, query: request.query as Asked['query'], user })
    const isNew = method === 'POST' && pathOf(request) === '/nginx/proxy-hosts'
    return await reply.code(isNew ? 201 : 200).type('application/json').send(JSON.stringify(said))
  }
  catch (error) {
    return refuse(reply, error instanceof ApiError ? error : internal())
  }
}

function pathOf({ url }: FastifyRequest): string {
  return (url.split('?')[0] ?? '').replace(/^\/api/, '')
}
