// A request sent twice with the same Idempotency-Key happens once (draft-ietf-httpapi-idempotency-key-header-07).
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { Problem } from '@dezky/runtime'
import type { Scoped } from '../database/index.ts'
import { callerOf } from './authentication.ts'

export const idempotencyHeaders = z.object({
  'idempotency-key': z.string().min(8).max(128).regex(/^[\x21-\x7e]+$/).optional()
    .meta({ description: 'Chosen by the caller, new for each intended change; sent again with the same body it returns the first answer' }),
})

export interface Answer<Body> { status: number, body: Body, replayed: boolean }

/** Runs `work` in `trx`, or gives the answer it gave before. The key is kept with the change itself: both happen, or neither. */
export async function once<Body extends object>(
  trx: Scoped, request: FastifyRequest, work: () => Promise<{ status: number, body: Body }>, replay: z.ZodType<Body>,
): Promise<Answer<Body>> {
  const chosen = z.string().optional().parse(request.headers['idempotency-key'])
  if (!chosen) return { ...await work(), replayed: false }
  const { personId, tokenId } = callerOf(request)
  // A program's keys are its own: it hears no answer that its maker, or another program of theirs, was given. Chosen keys hold no blank.
  const key = tokenId === null ? chosen : `${tokenId} ${chosen}`
  await claim(trx, personId, key)
  const fingerprint = fingerprintOf(request)
  const earlier = await trx.selectFrom('idempotent_requests').selectAll()
    .where('person_id', '=', personId).where('key', '=', key).executeTakeFirst()
  if (earlier && !earlier.fingerprint.equals(fingerprint)) throw keyReused()
  if (earlier) return { status: earlier.status, body: replay.parse(earlier.body), replayed: true }
  const answer = await work()
  await trx.insertInto('idempotent_requests')
    .values({ person_id: personId, key, fingerprint, status: answer.status, body: JSON.stringify(answer.body) }).execute()
  return { ...answer, replayed: false }
}

async function claim(trx: Scoped, personId: string, key: string): Promise<void> {
  const name = `idempotency ${personId} ${key}`
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`.execute(trx)
  if (!rows[0]?.free) throw inProgress()
}

function fingerprintOf(request: FastifyRequest): Buffer {
  return createHash('sha256').update(JSON.stringify([request.method, request.url, request.body])).digest()
}

function keyReused(): Problem {
  return new Problem({ code: 'idempotency_key_reused', status: 422, title: 'Idempotency key used before',
    detail: 'This Idempotency-Key was sent with another request; use a new key for a new change.' })
}

function inProgress(): Problem {
  return new Problem({ code: 'idempotency_in_progress', status: 409, title: 'Still working on it',
    detail: 'The first request with this Idempotency-Key has not finished; try again in a moment.', headers: { 'retry-after': '1' } })
}
