import { z } from 'zod'
import { type InstanceLogLine, instanceLogQuerySchema, instanceLogSchema, keptLogSchema, logCursor } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Sse, sseHeaders } from '@dezky/events'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { followLog, isTold, keptLogsOf, logOf } from './instance-log.service.ts'
import { decodePlace } from './log-cursor.ts'
import { plain as plainly } from './log-line.ts'

const tags = ['Instances']
const params = z.object({ id: z.uuid() })

/** A line as an event. */
export type LineTold = InstanceLogLine & { type: 'line' }

export function instanceLogRoutes(app: Api, context: Context & { sse: Sse<LineTold> }): void {
  readingRoutes(app, context)
  streamRoute(app, context)
}

function readingRoutes(app: Api, context: Context): void {
  app.get('/instances/:id/logs', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'What an instance wrote', operationId: 'getInstanceLog', params, querystring: instanceLogQuerySchema,
      description: 'The last lines that are asked for, 5 MB at the most, secrets blotted out. Once its container was removed, what was kept.',
      response: { 200: instanceLogSchema, ...problemAnswers(400, 401, 404, 503) },
    },
  }, async request => logOf(context, request.params.id, request.query))

  app.get('/projects/:project/stages/:stage/kept-logs', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List what is kept of instances that are gone', operationId: 'listKeptLogs', description: 'Newest first.',
      params: z.object({ project: z.string().max(60), stage: z.string().max(60) }),
      response: { 200: z.object({ items: z.array(keptLogSchema) }), ...problemAnswers(401, 404) },
    },
  }, async request => ({ items: await keptLogsOf(context, request.params) }))
}

function streamRoute(app: Api, { sse, ...context }: Context & { sse: Sse<LineTold> }): void {
  app.get('/instances/:id/logs/stream', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'What an instance writes, as it writes it', operationId: 'streamInstanceLog', params, produces: ['text/event-stream'],
      description: 'Server-sent events `line`: the last `tail` lines, then what comes; or what comes after the last one you know '
        + '(Last-Event-ID or `after`): nothing is lost or comes twice, also when the container is started again, or removed meanwhile. It '
        + 'ends once the container is gone and what was kept is told; who comes back then is answered 204, which ends an EventSource.',
      querystring: z.object({ after: logCursor.optional() }).extend(instanceLogQuerySchema.pick({ tail: true, plain: true }).shape),
      headers: z.object({ 'last-event-id': logCursor.optional() }),
      response: { 204: noContent, ...problemAnswers(400, 401, 404, 503) },
    },
  }, async (request, reply) => {
    const { params: { id }, query: { tail, plain } } = request
    const cursor = request.headers['last-event-id'] ?? request.query.after
    const after = cursor === undefined ? null : decodePlace(cursor)
    if (await isTold(context, id, after)) return reply.code(204).send(null)
    const past = after ? [] : (await logOf(context, id, { tail, plain })).items
    reply.hijack()
    reply.raw.writeHead(200, sseHeaders)
    const { log } = request
    async function* lines(signal: AbortSignal): AsyncGenerator<LineTold> {
      for await (const line of followLog(context, id, { past, after }, signal)) yield { ...plain ? plainly(line) : line, type: 'line' }
    }
    void sse.send(reply.raw, lines).catch((error: unknown) => log.error({ err: error }, 'the stream of a log failed'))
  })
}
