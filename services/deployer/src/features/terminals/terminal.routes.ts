import { z } from 'zod'
import { terminalInputSchema, terminalSchema, terminalSizeSchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { openTerminal } from './terminal.service.ts'

const tags = ['Terminals']
const params = z.object({ id: z.uuid() })
/** That it was opened is in the audit trail; what is typed into it may be a secret. */
const unheard = { config: { audited: false } }
const output = { description: 'As it is written, until the shell ends', content: { 'application/octet-stream': { schema: z.string() } } }

export function terminalRoutes(app: Api, context: Context): void {
  const { terminals } = context

  app.post('/instances/:id/terminals', {
    schema: {
      tags, summary: 'Open a shell in an instance', operationId: 'openTerminal', params, body: terminalSizeSchema,
      description: 'For administrators. Read what it writes, and write to it; it is closed when nobody reads, or types for 15 minutes.',
      response: { 201: terminalSchema, ...problemAnswers(400, 401, 403, 404, 422, 503) },
    },
  }, async ({ asking, params: { id }, body }, reply) => reply.code(201).send(await openTerminal(context, asking, id, body)))

  app.get('/terminals/:id/output', {
    schema: { tags, summary: 'What a shell writes', operationId: 'readTerminal', params,
      response: { 200: output, ...problemAnswers(400, 401, 403, 404) } },
  }, async ({ asking, params: { id } }, reply) => {
    const { output, close } = terminals.of(asking, id)
    reply.raw.once('close', close)
    return reply.type('application/octet-stream').header('cache-control', 'no-store').send(output as never)
  })

  app.post('/terminals/:id/input', {
    ...unheard,
    schema: { tags, summary: 'Type into a shell', operationId: 'writeTerminal', params, body: terminalInputSchema,
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) } },
  }, async ({ asking, params: { id }, body: { text } }, reply) => {
    terminals.of(asking, id).write(text)
    return reply.code(204).send(null)
  })

  app.put('/terminals/:id/size', {
    ...unheard,
    schema: { tags, summary: 'Say how large the terminal is', operationId: 'resizeTerminal', params, body: terminalSizeSchema,
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) } },
  }, async ({ asking, params: { id }, body }, reply) => {
    // One that has just ended has no size.
    await terminals.of(asking, id).resize(body).catch(() => undefined)
    return reply.code(204).send(null)
  })

  app.delete('/terminals/:id', {
    schema: { tags, summary: 'Close a shell', operationId: 'closeTerminal', params,
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) } },
  }, async ({ asking, params: { id } }, reply) => {
    terminals.of(asking, id).close()
    return reply.code(204).send(null)
  })
}
