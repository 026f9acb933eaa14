// What a month came to: for operators, and for the partner's own people.
import { z } from 'zod'
import { partnerStatementSchema, statementMonthSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessToPartner } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import { sendFile } from '../../http/file-answer.ts'
import type { Services } from '../../services.ts'
import { readStatement, statementAsCsv } from './statement.service.ts'

const params = z.object({ slug: z.string().max(60), month: statementMonthSchema })
const tags = ['Partners']

export function partnerStatementRoutes(app: Api, { db, clock }: Services): void {
  app.get('/partners/:slug/statements/:month', {
    schema: {
      tags, summary: 'What a month came to for a partner', operationId: 'getPartnerStatement', params,
      description: 'For operators and the partner\'s own people. Each customer\'s recurring revenue by the day, as it was in force, and the '
        + 'partner\'s share by the margin that was agreed then. An hour after its end a month is closed: what becomes known later about a '
        + 'day in it counts from the first day that is still open.',
      response: { 200: partnerStatementSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async request => readStatement(readIn(db, accessToPartner(callerOf(request), 'partners:read')), request.params, clock.now()))

  app.get('/partners/:slug/statements/:month/export', {
    schema: {
      tags, summary: 'The same as a file', operationId: 'exportPartnerStatement', params,
      description: 'For operators and the partner\'s own people. A line for each line, amounts in minor units.',
      response: {
        200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } },
        ...problemAnswers(400, 401, 403, 404),
      },
    },
  }, async (request, reply) => {
    const { slug, month } = request.params
    const readable = readIn(db, accessToPartner(callerOf(request), 'partners:read'))
    const file = statementAsCsv(await readStatement(readable, { slug, month }, clock.now()))
    return sendFile(reply, { name: `${slug}-${month}.csv`, type: 'text/csv; charset=utf-8; header=present', pieces: [file] })
  })
}
