// The HTTP face: the session, the one endpoint for calls, health, and how it refuses.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { jsonOf } from '@dezky/runtime'
import type { Refusal } from '../refusal.ts'
import type { Store } from '../store.ts'
import type { DkimDelays } from './dkim.ts'
import { isObject } from './encoding.ts'
import { answerCalls, isCalls } from './jmap.ts'
import { refusals, requestError } from './refusals.ts'

export interface Serving {
  store: Store
  apiKey: string
  delays: DkimDelays
  /** What the session says instead of our own address: a public name that is not reachable from inside. */
  publicUrl: string
  concurrentRequests: number
}

const maxCallsInRequest = 16

export function serveRoutes(app: FastifyInstance, serving: Serving): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, text, done) => done(null, jsonOf(String(text))))
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, text, done) => done(null, text))

  app.get('/.well-known/jmap', (_, reply) => reply.code(307).header('location', '/jmap/session').send())
  app.get('/healthz/live', (_, reply) => reply.code(200).send())
  app.get('/healthz/ready', (_, reply) => reply.code(200).send())
  // Without Authorization too, which is why it proves nothing.
  app.get('/jmap/session', async () => session(serving))
  for (const path of ['/jmap', '/jmap/']) app.post(path, respondWith(serving))
}

function respondWith(serving: Serving) {
  let running = 0
  return async (request: { headers: { authorization?: string }, body: unknown }, reply: FastifyReply) => {
    if (request.headers.authorization !== `Bearer ${serving.apiKey}`) return refuseWith(reply, refusals.unauthorized)
    if (running >= serving.concurrentRequests) return refuseWith(reply, requestError('limit', 'maxConcurrentRequests'))
    running += 1
    try {
      // A real server needs a moment, too: others arrive meanwhile.
      await new Promise(setImmediate)
      return answer(serving, request.body, reply)
    }
    finally {
      running -= 1
    }
  }
}

function answer({ store, delays }: Serving, body: unknown, reply: FastifyReply): unknown {
  if (typeof body === 'string' || body === undefined) return refuseWith(reply, requestError('notJSON'))
  const { using, methodCalls } = isObject(body) ? body : {}
  if (!Array.isArray(using) || !isCalls(methodCalls)) return refuseWith(reply, requestError('notRequest'))
  if (methodCalls.length > maxCallsInRequest) return refuseWith(reply, requestError('limit', 'maxCallsInRequest'))
  return { methodResponses: answerCalls(store, delays, methodCalls), sessionState: '3e25b2a0' }
}

function session({ publicUrl }: Serving): unknown {
  return {
    capabilities: { 'urn:ietf:params:jmap:core': {}, 'urn:stalwart:jmap': {} }, accounts: {}, primaryAccounts: {}, username: '',
    apiUrl: `${publicUrl}/jmap/`, downloadUrl: `${publicUrl}/jmap/download/{accountId}/{blobId}/{name}?accept={type}`,
    uploadUrl: `${publicUrl}/jmap/upload/{accountId}/`, eventSourceUrl: `${publicUrl}/jmap/eventsource/`, state: '3e25b2a0',
  }
}

function refuseWith(reply: FastifyReply, { status, headers = {}, body }: Refusal): FastifyReply {
  return reply.code(status).headers(headers).send(JSON.stringify(body))
}
