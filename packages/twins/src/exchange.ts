// What went over the wire, for whoever wants to judge it.
import type { FastifyInstance } from 'fastify'
import { jsonOf } from '@dezky/runtime'

export interface Exchange {
  method: string
  /** With the query string. */
  url: string
  request: unknown
  status: number
  /** What the upstream answered, before a fault spoilt it; parsed where it is JSON. */
  response: unknown
  /** The fault that hit it, if any. */
  fault: string | null
}

export function reportExchanges(app: FastifyInstance, report: (exchange: Exchange) => void): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/_twin')) return payload
    const { method, url, body, fault } = request
    const said = jsonOf(String(payload))
    // JSON's null is an answer, too.
    const response = said === undefined ? payload : said
    report({ method, url, request: body, status: reply.statusCode, response, fault: fault?.kind ?? null })
    return payload
  })
}
