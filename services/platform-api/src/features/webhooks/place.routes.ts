// The same routes below a tenant and for the platform: what differs between the two.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PlatformScope } from '../../database/index.ts'
import { accessTo, requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'

/** In whose name a request works on webhooks. */
export interface Standing { slug: string | null, scope: PlatformScope }

export interface Place {
  prefix: string
  /** In operation ids and summaries. */
  name: string
  of: string
  params: z.ZodObject<Record<never, never>>
  standingOf(request: FastifyRequest): Standing
}

const tenantParams = z.object({ slug: z.string().max(60) })

/** Whoever has events sent to them must be allowed to see them. */
export const ofTenant: Place = {
  prefix: '/tenants/:slug/webhooks', name: 'TenantWebhook', of: 'of a tenant', params: tenantParams,
  standingOf(request) {
    const { slug } = tenantParams.parse(request.params)
    accessTo(callerOf(request), slug, 'events:read')
    return { slug, scope: accessTo(callerOf(request), slug, 'webhooks:write') }
  },
}

export const ofPlatform: Place = {
  prefix: '/webhooks', name: 'Webhook', of: 'of the platform', params: z.object({}),
  standingOf(request) {
    requireOperator(callerOf(request), 'events:read')
    return { slug: null, scope: requireOperator(callerOf(request), 'platform:write') }
  },
}
