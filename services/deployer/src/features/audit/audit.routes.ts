import { Readable } from 'node:stream'
import { auditFilterSchema, auditPageSchema, auditQuerySchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Db } from '../../database/index.ts'
import type { Context } from '../../services.ts'
import { readEntries } from './audit.store.ts'

const tags = ['Audit']
const pageSize = 1_000

export function auditRoutes(app: Api, { db }: Context): void {
  app.get('/audit', {
    schema: {
      tags, summary: 'Read who did what', operationId: 'listAudit', querystring: auditQuerySchema,
      description: 'Newest first. Everything that changes something is written down before it is done; what was asked for and refused is here, too.',
      response: { 200: auditPageSchema, ...problemAnswers(400, 401) },
    },
  }, async ({ query: { before, limit, ...filter } }) => {
    const items = await readEntries(db, filter, { before, limit: limit + 1 })
    const page = items.slice(0, limit)
    return { items: page, next: items.length > limit ? page.at(-1)!.id : null }
  })

  app.get('/audit/export', {
    config: { audited: true },
    schema: {
      tags, summary: 'Read who did what, as a file', operationId: 'exportAudit', querystring: auditFilterSchema, produces: ['application/jsonl'],
      description: 'All of it, newest first, a line of JSON for each entry.', response: problemAnswers(400, 401),
    },
  }, async ({ query }, reply) => reply
    .header('content-type', 'application/jsonl; charset=utf-8').header('content-disposition', 'attachment; filename="audit.jsonl"')
    .send(Readable.from(lines(db, query))))
}

async function* lines(db: Db, filter: Parameters<typeof readEntries>[1]): AsyncGenerator<string> {
  let before: string | undefined
  do {
    const page = await readEntries(db, filter, { before, limit: pageSize })
    if (page.length > 0) yield page.map(entry => `${JSON.stringify(entry)}\n`).join('')
    before = page.length === pageSize ? page.at(-1)?.id : undefined
  } while (before)
}
