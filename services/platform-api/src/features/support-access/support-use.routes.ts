// Every request of somebody who acts for a customer is written down before its answer leaves: what it was about, never what was in it.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Api } from '@dezky/runtime/fastify'
import type { Services } from '../../services.ts'
import type { UsedAccess } from './support-access.events.ts'
import { rememberUse } from './support-use.service.ts'

export function recordSupportUses(app: Api, { db, events }: Pick<Services, 'db' | 'events'>): void {
  async function record(request: FastifyRequest, status: number): Promise<void> {
    const used = usedBy(request)
    if (used.length === 0) return
    const use = { ...operationOf(request), method: request.method, status, parameters: parametersOf(request), requestId: request.id }
    // Whoever looks at what they have opened would otherwise see that they looked, and look again.
    await rememberUse(db, use, { used, told: !request.url.includes('/support-access') })
    events.notify()
  }

  // An answer that is a stream has no end to wait for.
  app.addHook('preHandler', async (request) => {
    if (operationOf(request).operation === 'streamEvents') await record(request, 200)
  })
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload) => {
    await record(request, reply.statusCode)
    return payload
  })
}

/** Of one tenant, or of every tenant they act in when the route is about all. */
function usedBy({ caller, params }: FastifyRequest): UsedAccess[] {
  const slug = slugOf(params)
  return (caller?.memberships ?? []).filter(membership => slug === undefined || membership.slug === slug)
    .flatMap(({ acting, tenantId, slug }) => acting ? [{ id: acting.id, tenantId, slug }] : [])
}

function slugOf(params: unknown): string | undefined {
  return typeof params === 'object' && params !== null && 'slug' in params ? String(params.slug) : undefined
}

function operationOf({ routeOptions }: FastifyRequest): { operation: string, summary: string } {
  const { operationId, summary } = (routeOptions.schema ?? {}) as { operationId?: string, summary?: string }
  return { operation: operationId ?? routeOptions.url ?? '', summary: summary ?? '' }
}

function parametersOf({ params }: FastifyRequest): Record<string, string> {
  const { slug: _slug, ...rest } = { slug: '', ...params as Record<string, string> }
  return rest
}
