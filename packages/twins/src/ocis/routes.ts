// The HTTP face: LibreGraph below /graph, behind the proxy that knows who asks.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { jsonOf } from '@dezky/runtime'
import { createDrive, deleteDrive, listDrives, updateDrive } from './drives.ts'
import { GraphError, refuse, unauthorized } from './graph-error.ts'
import { changeRole, invite, membersOf, removeMember } from './members.ts'
import { shownDrive, shownPermission, shownUser } from './show.ts'
import { type Caller, driveSeen, type State, userNamed } from './state.ts'
import { createUser, deleteUser, updateUser } from './users.ts'

export interface Serving { state: State, appToken: string, address(): string }

interface Asked {
  id: string
  permission: string
  query: Record<string, string | undefined>
  headers: FastifyRequest['headers']
  body: unknown
}
interface Answer { status?: number, body?: unknown }
type Handle = (asked: Asked, caller: Caller) => Answer

export function serveRoutes(app: FastifyInstance, serving: Serving): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, text, done) => done(null, jsonOf(String(text))))
  app.setNotFoundHandler((_, reply) => reply.code(404).type('text/plain').send('404 page not found\n'))
  app.get('/status.php', async () => ({ installed: true, productname: 'Infinite Scale', productversion: '7.3.0' }))
  const routes = { ...driveRoutes(serving), ...memberRoutes(serving), ...userRoutes(serving) }
  for (const [route, handle] of Object.entries(routes)) {
    const [method = 'GET', url = ''] = route.split(' ')
    app.route({ method, url: `/graph${url}`, handler: (request, reply) => answer({ ...serving, handle }, request, reply) })
  }
}

function driveRoutes({ state, address }: Serving): Record<string, Handle> {
  const shown = (drive: Parameters<typeof shownDrive>[1]) => shownDrive(state, drive, address())
  return {
    'GET /v1.0/drives': ({ query }, caller) => {
      const drives = listDrives(state, query['$filter'], caller)
      return { body: drives.length === 0 ? null : { value: drives.map(shown) } }
    },
    'POST /v1.0/drives': ({ body }, caller) => ({ status: 201, body: shown(createDrive(state, body, caller)) }),
    'GET /v1.0/drives/:id': ({ id }, caller) => ({ body: shown([id, driveSeen(state, id, caller)]) }),
    'PATCH /v1.0/drives/:id': ({ id, body, headers }, caller) =>
      ({ body: shown(updateDrive(state, { id, sent: body, restore: isTrue(headers['restore']) }, caller)) }),
    'DELETE /v1.0/drives/:id': ({ id, headers }, caller) => {
      deleteDrive(state, { id, purge: isTrue(headers['purge']) }, caller)
      return { status: 204 }
    },
  }
}

function memberRoutes({ state }: Serving): Record<string, Handle> {
  const root = '/v1beta1/drives/:id/root'
  const shown = (grant: ReturnType<typeof invite>) => shownPermission(state, ...grant)
  return {
    [`POST ${root}/invite`]: ({ id, body }, caller) => ({ body: { value: [shown(invite(state, { id, sent: body }, caller))] } }),
    [`GET ${root}/permissions`]: ({ id }, caller) => ({
      body: {
        '@libre.graph.permissions.roles.allowedValues': [], '@libre.graph.permissions.actions.allowedValues': [],
        value: Object.entries(membersOf(state, id, caller)).map(shown),
      },
    }),
    [`PATCH ${root}/permissions/:permission`]: ({ id, permission, body }, caller) =>
      ({ body: shown(changeRole(state, { id, permission, sent: body }, caller)) }),
    [`DELETE ${root}/permissions/:permission`]: ({ id, permission }, caller) => {
      removeMember(state, { id, permission }, caller)
      return { status: 204 }
    },
  }
}

function userRoutes({ state }: Serving): Record<string, Handle> {
  return {
    'GET /v1.0/me': (_, { id }) => ({ body: shownUser(userNamed(state, id), undefined) }),
    'GET /v1.0/users/:id': ({ id, query }) => ({ body: shownUser(userNamed(state, id), query['$expand']) }),
    'POST /v1.0/users': ({ body }, caller) => ({ status: 201, body: shownUser(createUser(state, body, caller), undefined) }),
    'PATCH /v1.0/users/:id': ({ id, body }, caller) =>
      ({ body: shownUser(updateUser(state, { name: id, sent: body }, caller), undefined) }),
    'DELETE /v1.0/users/:id': ({ id }, caller) => {
      deleteUser(state, id, caller)
      return { status: 204 }
    },
  }
}

function answer({ state, appToken, handle }: Serving & { handle: Handle }, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const caller = callerOf(state, appToken, request.headers.authorization)
  if (!caller) return reply.code(unauthorized.status).headers(unauthorized.headers).send('')
  const { id = '', permission = '' } = request.params as Partial<Asked>
  const { headers, body } = request
  try {
    const { status = 200, body: said } = handle({ id, permission, query: request.query as Asked['query'], headers, body }, caller)
    return status === 204 ? reply.code(204).send() : reply.code(status).type('application/json').send(JSON.stringify(said))
  }
  catch (error) {
    if (error instanceof GraphError) return refuse(reply, error)
    throw error
  }
}

/** An app token is shown as a password. A disabled account gets in nowhere. */
function callerOf(state: State, appToken: string, authorization = ''): Caller | null {
  const [name = '', token] = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString().split(':')
  const found = state.users.entries().find(([, { username, enabled }]) => username === name && enabled)
  return found && token === appToken ? { id: found[0], role: found[1].role } : null
}

/** As Go reads a truth. */
function isTrue(value: unknown): boolean {
  return ['1', 't', 'T', 'true', 'TRUE', 'True'].includes(String(value))
}
