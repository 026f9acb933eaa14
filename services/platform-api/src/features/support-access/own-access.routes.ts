import { z } from 'zod'
import { ownSupportAccessSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { requireGrant } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { ownAccesses } from './support-access.service.ts'

export function ownAccessRoutes(app: Api, { db }: Pick<Services, 'db'>): void {
  app.get('/users/me/support-accesses', {
    schema: {
      tags: ['Acting for a customer'], summary: 'Where I act or acted for a customer', operationId: 'listOwnSupportAccesses',
      description: 'The latest twenty, newest first: also those that are over, and why.',
      response: { 200: z.object({ items: z.array(ownSupportAccessSchema) }), ...problemAnswers(401, 403) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    requireGrant(caller, 'tenant:read')
    return { items: await ownAccesses(db, caller.personId) }
  })
}
