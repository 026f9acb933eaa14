// The walls inside the database: whatever is asked of it, a scope sees its own.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { assertIsolation } from '@dezky/database'
import type { PlatformScope } from '../../src/database/index.ts'
import { inScope, operatorScope, partnerScope, tenantScope } from '../../src/database/index.ts'
import type { TestApi } from '../test-api.ts'
import { startTestApi } from '../test-api.ts'
import { makePartner, makeTenant } from './callers.ts'

const nobody = '0190a000-0000-7000-8000-000000000000'
let api: TestApi
let mine: Tenant
let theirs: Tenant
let myPartner: string
let tables: string[]

beforeAll(async () => {
  api = await startTestApi()
  mine = await makeTenant(api, 'mine')
  theirs = await makeTenant(api, 'theirs')
  myPartner = await makePartner(api, 'my-partner', mine.id)
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`.execute(api.services.db)
  tables = rows.map(({ name }) => name)
})
afterAll(() => api[Symbol.asyncDispose]())

/** Everything a scope can read of every table, as text; a table it may not touch counts as empty. */
async function everythingSeenBy(scope: PlatformScope): Promise<string> {
  const seen = await Promise.all(tables.map(table => rowsOf(scope, table).catch((error: Error) => {
    expect(error.message).toMatch(/permission denied/)
    return ''
  })))
  return seen.join('\n')
}

async function rowsOf(scope: PlatformScope, table: string): Promise<string> {
  const query = sql<{ rows: string | null }>`select string_agg(t::text, ' ') as rows from ${sql.table(table)} t`
  const { rows } = await inScope(api.services.db, scope, trx => query.execute(trx))
  return `${table}: ${rows[0]?.rows ?? ''}`
}

async function change(scope: PlatformScope, statement: string) {
  return inScope(api.services.db, scope, trx => sql.raw(statement).execute(trx))
}

describe('a scope', () => {
  it.each<[string, () => PlatformScope]>([
    ['of a tenant', () => tenantScope(nobody, [mine.id])],
    ['of a partner', () => partnerScope(nobody, myPartner)],
  ])('%s sees its own in every table, and nothing of anybody else\'s', async (_, scope) => {
    const seen = await everythingSeenBy(scope())
    expect(seen).toContain(mine.id)
    for (const foreign of [theirs.id, theirs.name, 'anna@theirs.example']) expect(seen).not.toContain(foreign)
  })

  it.each<[string, () => PlatformScope]>([
    ['without tenants', () => tenantScope(nobody, [])],
    ['of a partner that is not there', () => partnerScope(nobody, nobody)],
  ])('%s sees nothing of anybody', async (_, scope) => {
    const seen = await everythingSeenBy(scope())
    for (const tenant of [mine, theirs]) expect(seen).not.toContain(tenant.id)
    expect(seen).not.toContain('anna@')
  })

  it('of an operator sees both', async () => {
    const seen = await everythingSeenBy(operatorScope(nobody))
    for (const tenant of [mine, theirs]) expect(seen).toContain(tenant.id)
  })

  it('of a tenant changes neither what it is not asked about nor what is not its own', async () => {
    const ours = tenantScope(nobody, [mine.id])
    const membership = `insert into memberships (id, tenant_id, person_id, role)
      values (gen_random_uuid(), '${theirs.id}', '${nobody}', 'owner')`
    for (const statement of ['update tenants set slug = slug', 'update tenants set partner_id = null', 'delete from tenants', membership]) {
      await expect(change(ours, statement), statement).rejects.toThrow(/permission denied|row-level security/)
    }
    expect(await change(ours, `update tenants set name = 'mine' where id = '${theirs.id}'`)).toMatchObject({ numAffectedRows: 0n })
  })

  it('of a partner changes nothing at all', async () => {
    for (const table of tables) {
      await expect(change(partnerScope(nobody, myPartner), `delete from ${table}`), table).rejects.toThrow(/permission denied/)
    }
    await expect(change(partnerScope(nobody, myPartner), 'update tenants set name = name')).rejects.toThrow(/permission denied/)
  })

  it('of nobody rewrites the audit trail', async () => {
    for (const scope of [operatorScope(nobody), tenantScope(nobody, [mine.id])]) {
      for (const statement of ['delete from audit_entries', 'update audit_entries set details = details']) {
        await expect(change(scope, statement), statement).rejects.toThrow(/permission denied/)
      }
    }
  })

  it('is not carried over to the next user of a connection', async () => {
    const { rows } = await sql`
      select current_user as role, nullif(current_setting('app.tenant_ids', true), '') as tenants`.execute(api.services.db)
    expect(rows).toEqual([{ role: 'dezky_app', tenants: null }])
  })
})

describe('the catalogue', () => {
  it('forces row-level security on every table that is not listed as shared', async () => {
    await expect(assertIsolation(api.services.db, { shared: [] })).rejects.toThrow(/schema_migrations/)
  })

  it('has a policy for every table that says whose its rows are', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname in ('tenant_id', 'person_id', 'partner_id')
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
         and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))
    `.execute(api.services.db)
    expect(rows).toEqual([])
  })
})
