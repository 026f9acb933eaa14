import { z } from 'zod'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Sse, sseHeaders } from '@dezky/events'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { deploymentWith } from './deployment.service.ts'
import { follow, isTold, type Told } from './transcript.ts'

const cursor = z.string().regex(/^\d{1,18}$/, 'is not a cursor of a deployment')

export function transcriptRoutes(app: Api, { db, transcripts, sse }: Context & { sse: Sse<Told> }): void {
  app.get('/deployments/:id/stream', {
    config: { access: 'read' },
    schema: {
      tags: ['Deployments'], summary: 'What a deployment says, as it says it', operationId: 'streamDeployment',
      produces: ['text/event-stream'], params: z.object({ id: z.uuid() }),
      description: 'Server-sent events: `log` (a line), `step` (a step turned), `state` (the whole turned), `probe` (an instance was asked '
        + 'whether it is well). From the beginning, or after the last one you know (Last-Event-ID or `after`): nothing is lost or comes '
        + 'twice. It ends when the deployment has ended and all is told; who comes back then is answered 204, which ends an EventSource.',
      querystring: z.object({ after: cursor.optional() }), headers: z.object({ 'last-event-id': cursor.optional() }),
      response: { 204: noContent, ...problemAnswers(400, 401, 404) },
    },
  }, async (request, reply) => {
    const { id: deploymentId } = request.params
    await deploymentWith(db, deploymentId)
    const after = request.headers['last-event-id'] ?? request.query.after ?? '0'
    if (await isTold(db, deploymentId, after)) return reply.code(204).send(null)
    reply.hijack()
    reply.raw.writeHead(200, sseHeaders)
    const { log } = request
    void sse.send(reply.raw, signal => follow({ db, transcripts, deploymentId, after, signal }))
      .catch((error: unknown) => log.error({ err: error }, 'the stream of a deployment failed'))
  })
}
