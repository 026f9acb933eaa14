// An API that signs its audit trail, and what tests do to that trail.
import { generateKeyPairSync } from 'node:crypto'
import { Writable } from 'node:stream'
import pg from 'pg'
import { expect } from 'vitest'
import { createLogger } from '@dezky/runtime'
import { inScope, workerScope } from '../src/database/index.ts'
import { appendAudit } from '../src/features/audit/index.ts'
import { scheduleCheckpoints } from '../src/features/checkpoints/index.ts'
import type { Caller, Someone, TestApi } from './test-api.ts'
import { operator, startTestApi } from './test-api.ts'

export interface AuditedApi extends AsyncDisposable {
  api: TestApi
  /** Signed in as the operator. */
  olga: Caller
  /** Logs in as a superuser. */
  admin: pg.Client
  /** Lines of the log. */
  logged: string[]
  /** Appends entries by the operator, in one transaction. */
  write(tenantId: string, count: number, more?: { reason?: string }): Promise<void>
  /** Until every chain has a checkpoint of its head. */
  sign(): Promise<void>
  /** What is not JSON. */
  file(url: string, someone?: Someone): Promise<{ headers: Record<string, unknown>, text: string }>
}

export async function startAuditedApi(): Promise<AuditedApi> {
  const stack = new AsyncDisposableStack()
  const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const logged: string[] = []
  const destination = new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk))) })
  const log = createLogger({ name: 'test', level: 'info', destination })
  const api = stack.use(await startTestApi({ log }, { AUDIT_SIGNING_KEY: key }))
  const admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  stack.defer(() => admin.end())
  const olga = await api.as(operator)
  const { body: { id: personId } } = await olga.get<{ id: string }>('/v1/users/me')

  return {
    api, olga, admin, logged,
    write: (tenantId, count, more) => writeNotes(api, { tenantId, personId, count, ...more }),
    sign: () => untilSigned(api, admin),
    async file(url, someone = operator) {
      const { headers, body } = await api.app.inject({ url, headers: { authorization: `Bearer ${await api.tokenFor(someone)}` } })
      return { headers, text: body }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

interface Notes { tenantId: string, personId: string, count: number, reason?: string }

async function writeNotes(api: TestApi, { tenantId, personId, count, reason = 'none' }: Notes): Promise<void> {
  const actor = { kind: 'person', personId, requestId: 'r', surface: 'operator', address: '192.0.2.7' } as const
  await inScope(api.services.db, workerScope(), async (trx) => {
    for (let n = 0; n < count; n++) {
      const personal = [{ personId, data: { n } }]
      await appendAudit(trx, { tenantId, actor, action: 'test.note', subject: `test:${n}`, details: { n }, personal, reason })
    }
  })
}

async function untilSigned({ services: { db, reconciler } }: TestApi, admin: pg.Client): Promise<void> {
  const unsigned = `select chain from audit_chains c
    where sequence > coalesce((select max(sequence) from audit_checkpoints k where k.chain = c.chain), 0)`
  // A chain may still grow meanwhile: so it is asked for again until nothing is left.
  await expect.poll(async () => {
    const { rows } = await admin.query(unsigned)
    if (rows.length > 0) await scheduleCheckpoints(db).then(() => reconciler.hint())
    return rows
  }, { timeout: 10_000 }).toEqual([])
}
