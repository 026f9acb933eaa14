import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { createTenant } from '../../../test/tenants.ts'
import type { TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import type { PlatformScope } from '../../database/index.ts'
import { inScope, operatorScope, tenantScope, workerScope } from '../../database/index.ts'

let api: TestApi
let mine: Tenant

beforeAll(async () => {
  api = await startTestApi()
  const olga = await api.as(operator)
  mine = await createTenant(olga, 'mine')
  await createTenant(olga, 'theirs')
})
afterAll(() => api[Symbol.asyncDispose]())

const nobody = '0190a000-0000-7000-8000-000000000000'
const tenant = () => tenantScope(nobody, [mine.id])
const run = (scope: PlatformScope, statement: string) =>
  inScope(api.services.db, scope, trx => sql.raw<{ chain: string }>(statement).execute(trx))

async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: api.database.ownerUrl })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

describe('the database', () => {
  it.each(['update audit_entries set action = action', 'delete from audit_entries', 'truncate audit_entries cascade'])(
    'lets nobody rewrite the trail, not even its owner: %s', async (statement) => {
      for (const scope of [operatorScope(nobody), tenant(), workerScope()]) {
        await expect(run(scope, statement)).rejects.toThrow('permission denied')
      }
      await expect(asOwner(statement)).rejects.toThrow('append-only')
    })

  it('lets only the platform erase what lies beside an entry', async () => {
    const erase = 'delete from audit_personal where false'
    await run(operatorScope(nobody), erase)
    await run(workerScope(), erase)
    await expect(run(tenant(), erase)).rejects.toThrow('permission denied')
    await expect(run(operatorScope(nobody), 'update audit_personal set data = data')).rejects.toThrow('permission denied')
  })

  it.each(['audit_entries', 'audit_personal'])('shows a tenant\'s people nothing of another\'s %s', async (table) => {
    const { rows } = await run(tenant(), `select distinct chain from ${table}`)
    expect(rows).toEqual([{ chain: mine.id }])
  })
})
