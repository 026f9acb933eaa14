// Whatever changes something is written down before it is done, so that nothing is done that the trail does not know of.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '@dezky/runtime'
import type { Db } from '../database/index.ts'
import { type AskedFor, endEntry, fieldsOf, insertEntry } from '../features/audit/index.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The entry that was made for it. */
    auditEntry: string | null
    /** Before what was left out is filled in. */
    sentFields: string[] | undefined
    problemCode: string | null
  }
  interface FastifyContextConfig {
    /** Instead of: everything but GET. */
    audited?: boolean
  }
}

/** To be installed after `requireAccess`: it wants to know who asks. */
export function writeAuditTrail(
  app: FastifyInstance, db: Db, clock: Clock, projectOf: (request: FastifyRequest) => Promise<string | null>,
): void {
  app.decorateRequest('auditEntry', null)
  app.decorateRequest('problemCode', null)
  app.decorateRequest('sentFields')
  app.addHook('preValidation', async (request) => {
    request.sentFields = fieldsOf(request.body)
  })
  app.addHook('preHandler', async (request) => {
    if (isAudited(request)) request.auditEntry = await insertEntry(db, await askedFor(request))
  })
  app.addHook('onError', async (request, _, error) => {
    request.problemCode = error.code
  })
  app.addHook('onResponse', async (request, { statusCode: status }) => {
    const ended = { status, code: request.problemCode }
    if (request.auditEntry) await endEntry(db, request.auditEntry, ended)
    // Somebody asked for what they may not: nothing was done, but it was tried.
    else if (status === 403 && isAudited(request)) await insertEntry(db, await askedFor(request), ended)
  })

  async function askedFor(request: FastifyRequest): Promise<AskedFor> {
    const { asking, ip, url, body, sentFields, routeOptions: { schema } } = request
    return {
      at: clock.now(), actor: asking.name, by: byOf(request), address: ip, operation: schema?.operationId ?? request.method,
      summary: schema?.summary ?? '', target: targetOf(url, body), project: await projectOf(request), fields: sentFields ?? [],
    }
  }
}

function isAudited({ asking, method, routeOptions: { config } }: FastifyRequest): boolean {
  return asking !== null && (config.audited ?? method !== 'GET')
}

/** What is made has no address yet; it will have that of its name. */
function targetOf(url: string, body: unknown): string {
  const path = url.split('?', 1)[0] ?? url
  const { name } = (body ?? {}) as { name?: unknown }
  return typeof name === 'string' && !path.endsWith(`/${name}`) ? `${path}/${name}` : path
}

function byOf({ asking: { isKey, personId } }: FastifyRequest): AskedFor['by'] {
  if (isKey) return 'key'
  return personId === null ? 'token' : 'person'
}
