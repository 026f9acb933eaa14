// The one place where a failure becomes an HTTP answer, and where every answer gets its request id.
import { defineEventHandler, type EventHandler, getRequestHeader, type H3Event, send, setResponseHeader, setResponseHeaders, setResponseStatus } from 'h3'
import { type Logger, newId, Problem, toProblemJson } from '@dezky/runtime'
import { requestIdOf } from '../proxy/proxied-headers.ts'

export interface Exchange {
  event: H3Event
  requestId: string
}

class MethodNotAllowed extends Problem {
  override readonly name = 'MethodNotAllowed'

  constructor(allowed: string) {
    super({ code: 'method_not_allowed', status: 405, title: 'Method not allowed', detail: `Use ${allowed}.`, headers: { allow: allowed } })
  }
}

/** Answers with what `handle` returns, or with the problem it threw. Nothing under /auth or /api is ever kept by a cache on the way. */
export function answering(log: Logger, handle: (exchange: Exchange) => unknown): EventHandler {
  return defineEventHandler(async (event) => {
    const requestId = requestIdOf(getRequestHeader(event, 'x-request-id'), newId)
    setResponseHeaders(event, { 'x-request-id': requestId, 'cache-control': 'no-store' })
    try {
      return await handle({ event, requestId })
    }
    catch (error) {
      return sendProblem(event, asProblem(error), requestId, log)
    }
  })
}

export function allowOnly(event: H3Event, method: 'GET' | 'POST'): void {
  const isAllowed = event.method === method || (method === 'GET' && event.method === 'HEAD')
  if (!isAllowed) throw new MethodNotAllowed(method)
}

function sendProblem(event: H3Event, problem: Problem, requestId: string, log: Logger): Promise<void> | string {
  // The browser has gone: there is nobody to tell, and it is no fault.
  if (event.node.res.destroyed) return ''
  if (problem.status >= 500) log.error({ err: problem.cause ?? problem, requestId, problem: problem.code }, problem.title)
  // The answer has begun: breaking it off is the only honest thing left to say.
  if (event.node.res.headersSent) {
    event.node.res.destroy()
    return ''
  }
  setResponseStatus(event, problem.status)
  setResponseHeaders(event, problem.headers)
  setResponseHeader(event, 'content-type', 'application/problem+json')
  return send(event, JSON.stringify(toProblemJson(problem, requestId)))
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem({ code: 'internal_error', status: 500, title: 'Something went wrong on our side', cause: error })
}
