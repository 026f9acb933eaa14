// What each route asks of whoever calls it. One that says nothing is for administrators only.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db } from '../database/index.ts'
import { type Access, type Caller, may, sees } from '../features/accounts/index.ts'

declare module 'fastify' {
  interface FastifyRequest {
    asking: Caller
  }
  interface FastifyContextConfig {
    access?: Access
    /** It shows of all projects only those that whoever asks may see. */
    filters?: boolean
  }
}

/** Where nothing names a project, the row that an id names does. */
const projectOf: Record<string, (db: Db, id: string) => Promise<string | undefined>> = {
  deployments: async (db, id) => (await db.selectFrom('deployments').innerJoin('stages', 'stages.id', 'deployments.stage_id')
    .select('stages.project_id').where(eb => eb(eb.cast('deployments.id', 'text'), '=', id)).executeTakeFirst())?.project_id,
  instances: async (db, id) => {
    // What one wrote is kept when it has gone.
    const there = db.selectFrom('instances').select('stage_id').where(eb => eb(eb.cast('id', 'text'), '=', id))
    const gone = db.selectFrom('kept_logs').select('stage_id').where(eb => eb(eb.cast('instance_id', 'text'), '=', id))
    return (await db.selectFrom('stages').select('project_id').where('id', 'in', there.union(gone)).executeTakeFirst())?.project_id
  },
}

export function requireAccess(app: FastifyInstance, db: Db, recognise: (request: FastifyRequest) => Promise<Caller>): void {
  app.decorateRequest('asking', null as unknown as Caller)
  app.addHook('onRequest', async (request) => {
    const caller = request.asking = await recognise(request)
    const { access = 'administer', filters = false } = request.routeOptions.config
    const isAllowed = may(caller, access)
    if (caller.projects === null || filters) {
      if (!isAllowed) throw notAllowed(access)
      return
    }
    // Of what they do not see, they are not told that it is there.
    const projectId = await projectAsked(db, request)
    if (projectId === null) throw notAllowed(access)
    if (projectId === undefined || !sees(caller, projectId)) throw new NotHere()
    if (!isAllowed) throw notAllowed(access)
  })
}

/** Null where the route is about none; undefined where there is no such one. */
async function projectAsked(db: Db, { params, routeOptions }: FastifyRequest): Promise<string | null | undefined> {
  const { project, id } = params as { project?: string, id?: string }
  if (project !== undefined) return (await db.selectFrom('projects').select('id').where('name', '=', project).executeTakeFirst())?.id
  const noun = routeOptions.url?.split('/')[2] ?? ''
  const find = id === undefined ? undefined : projectOf[noun]
  return find && id !== undefined ? find(db, id) : null
}

/** Null where the request is about none, or about one there is not. */
export async function projectNamedBy(db: Db, request: FastifyRequest): Promise<string | null> {
  const id = await projectAsked(db, request)
  if (!id) return null
  return (await db.selectFrom('projects').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null
}

function notAllowed(access: Access): Problem {
  return new Problem({ code: 'not_allowed', status: 403, title: 'Not allowed', detail: sentences[access] })
}

const sentences: Record<Access, string> = {
  read: 'Your role does not see this.', deploy: 'Your role does not deploy. An administrator can change that.',
  administer: 'Only administrators do this.',
}
