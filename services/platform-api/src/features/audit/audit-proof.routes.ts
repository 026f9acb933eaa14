import { z } from 'zod'
import { auditCheckpointSchema, auditKeysSchema, auditProofSchema, pageOf, pageQuerySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { scopeWith } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { listKeys, pageOfCheckpoints } from '../checkpoints/index.ts'
import type { Trail } from './audit.access.ts'
import { trailOfAll, trailOfPlatform, trailOfTenant } from './audit.access.ts'
import { proveChain } from './audit.proof.ts'

const params = z.object({ slug: z.string().max(60) })
const tags = ['Audit']
const tenant = z.literal('all').optional().meta({ description: 'Of all chains instead of the platform\'s own' })
const proving = {
  tags, response: { 200: auditProofSchema, ...problemAnswers(401, 403, 404) },
  description: 'Reads the whole chain, and answers with its first entry that does not hold, if there is one.',
}
const response = { 200: pageOf(auditCheckpointSchema), ...problemAnswers(400, 401, 403, 404) }

export function auditProofRoutes(app: Api, { db }: Services): void {
  app.get('/tenants/:slug/audit/verify', {
    schema: { ...proving, summary: 'Prove a tenant\'s audit trail', operationId: 'verifyTenantAudit', params },
  }, async request => proveChain(await trailOfTenant(db, callerOf(request), request.params.slug)))

  app.get('/audit/verify', {
    schema: { ...proving, summary: 'Prove the platform\'s own audit trail', operationId: 'verifyAudit' },
  }, async request => proveChain(trailOfPlatform(db, callerOf(request))))

  app.get('/tenants/:slug/audit/checkpoints', {
    schema: {
      tags, summary: 'Signed checkpoints of a tenant\'s audit trail', operationId: 'listTenantAuditCheckpoints', params, response,
      description: 'Newest first. Each signs how long the chain was and the hash of its last entry then.',
      querystring: pageQuerySchema,
    },
  }, async request => page(await trailOfTenant(db, callerOf(request), request.params.slug), request.query))

  app.get('/audit/checkpoints', {
    schema: {
      tags, summary: 'Signed checkpoints of the platform\'s audit trail', operationId: 'listAuditCheckpoints', response,
      description: 'For operators. Newest first.', querystring: pageQuerySchema.extend({ tenant }),
    },
  }, async (request) => {
    const { tenant, ...query } = request.query
    return page((tenant ? trailOfAll : trailOfPlatform)(db, callerOf(request)), query)
  })

  app.get('/audit/keys', {
    schema: {
      tags, summary: 'Keys that sign checkpoints', operationId: 'listAuditKeys',
      response: { 200: auditKeysSchema, ...problemAnswers(401, 403) },
      description: 'Public keys as a JSON Web Key Set, newest first. Keep a copy: a checkpoint is worth what the key it is checked with is worth.',
    },
  }, async request => ({ keys: await listKeys(readIn(db, scopeWith(callerOf(request), 'tenant:read'))) }))
}

async function page(trail: Trail, { limit, cursor }: z.infer<typeof pageQuerySchema>) {
  const { items, last } = await pageOfCheckpoints(trail.db, { chain: trail.chain, limit, before: decodeCursor(cursor) })
  return { items, nextCursor: last && encodeCursor(last) }
}
