import { z } from 'zod'
import { lifecyclePreviewSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessTo, isOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { restoreWindowOf } from './tenant.lifecycle.ts'
import { previewLife } from './tenant.outlook.service.ts'

export function tenantOutlookRoutes(app: Api, { db, clock, settings, mailer }: Services): void {
  app.get('/tenants/:slug/lifecycle/preview', {
    config: { evenSuspended: true },
    schema: {
      tags: ['Tenants'], summary: 'What suspending, deleting and the rest would do', operationId: 'previewLifecycle',
      params: z.object({ slug: z.string().max(60) }),
      description: 'Each command with why it would be refused now, or with what would happen in which upstream; to an owner, those they may give. '
        + 'Changes nothing.',
      response: { 200: lifecyclePreviewSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const { slug } = request.params
    const readable = readIn(db, accessTo(caller, slug, 'tenant:lifecycle', { evenSuspended: true }))
    const by = isOperator(caller) ? 'platform' as const : 'customer' as const
    const circumstances = { by, now: clock.now(), restoreWindowMs: restoreWindowOf(settings.current()), mailIsSent: mailer !== null }
    return previewLife(readable, slug, circumstances)
  })
}
