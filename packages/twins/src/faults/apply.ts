// Makes a fault happen, on the socket where it has to be.
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal, Refusals } from '../refusal.ts'
import type { Fault, FaultKind } from './fault.ts'
import type { Switchboard } from './switchboard.ts'

declare module 'fastify' {
  interface FastifyRequest { fault: Fault | null }
}

export function applyFaults(app: FastifyInstance, switchboard: Switchboard, refusals: Refusals): void {
  app.decorateRequest('fault', null)
  app.addHook('preHandler', async (request, reply) => {
    if (request.url.startsWith('/_twin')) return
    const caller = request.headers['x-twin-caller']
    request.fault = switchboard.take({ method: request.method, url: request.url, body: request.body, caller: caller?.toString() })
    if (request.fault) await before(request.fault, { request, reply, refusals })
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { fault } = request
    return fault ? after[fault.kind]?.(fault, { request, reply, payload: String(payload ?? '') }) ?? payload : payload
  })
}

interface Hit { request: FastifyRequest, reply: FastifyReply, refusals: Refusals }

async function before(fault: Fault, { request, reply, refusals }: Hit): Promise<unknown> {
  switch (fault.kind) {
    case 'latency': return wait(fault.ms)
    case 'rate-limit': return refuse(reply.header('retry-after', fault.retryAfterSeconds), refusals.rateLimited)
    case 'server-error': return refuse(reply, refusals.failed(fault.status))
    case 'expired-token': return refuse(reply, refusals.unauthorized)
    case 'reset': return void reply.hijack().raw.socket?.resetAndDestroy()
    case 'time-out': return void cutLater(reply.hijack(), fault.ms)
    default: return request
  }
}

function refuse(reply: FastifyReply, { status, headers = {}, body }: Refusal): FastifyReply {
  return reply.code(status).headers({ 'content-type': 'application/json', ...headers })
    .send(typeof body === 'string' ? body : JSON.stringify(body))
}

interface Answering { request: FastifyRequest, reply: FastifyReply, payload: string }
type After = (fault: Fault, answering: Answering) => unknown

const after: Partial<Record<FaultKind, After>> = {
  'answer-lost': (_, { request }) => void request.raw.socket.destroy(),
  'error-after-write': ({ status }, { reply }) => {
    reply.code(status).removeHeader('content-length').type('text/plain')
    return 'Bad Gateway'
  },
  'time-out-after-write': async ({ ms }, { request }) => {
    await wait(ms)
    request.raw.socket.destroy()
  },
  'half-answer': (_, { reply, payload }) => stream(reply, half(payload)),
  trickle: ({ ms }, { reply, payload }) => stream(reply, slowly(payload, ms)),
}

function stream(reply: FastifyReply, chunks: AsyncGenerator<string>): Readable {
  reply.removeHeader('content-length')
  return Readable.from(chunks)
}

async function* half(payload: string): AsyncGenerator<string> {
  yield payload.slice(0, payload.length / 2)
  throw new Error('cut off')
}

async function* slowly(payload: string, ms: number): AsyncGenerator<string> {
  const pieces = 10
  for (let piece = 0; piece < pieces; piece += 1) {
    await wait(ms / pieces)
    yield payload.slice(piece * payload.length / pieces, (piece + 1) * payload.length / pieces)
  }
}

function cutLater(reply: FastifyReply, ms: number): void {
  const { socket } = reply.raw
  const timer = setTimeout(() => socket?.destroy(), ms)
  socket?.once('close', () => clearTimeout(timer))
}
