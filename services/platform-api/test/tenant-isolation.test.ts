// Every route, as every role, against a tenant that is not theirs: not found, never forbidden, never a row.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { assertIsolation } from '@dezky/database'
import { inScope, operatorScope, tenantScope } from '../src/database/index.ts'
import { administratorOf, createActiveTenant } from './tenants.ts'
import type { Someone, TestApi } from './test-api.ts'
import { operator, startTestApi } from './test-api.ts'

let api: TestApi
let foreign: Tenant
let anna: Someone

beforeAll(async () => {
  api = await startTestApi()
  const olga = await api.as(operator)
  foreign = await createActiveTenant(olga, 'theirs')
  anna = await administratorOf(api, await createActiveTenant(olga, 'mine'))
})
afterAll(() => api[Symbol.asyncDispose]())

/** Routes below a tenant, read from the API's own description, so that a new one is tested by being there. */
function tenantRoutes(): { method: 'GET' | 'POST', path: string }[] {
  const { paths } = api.app.swagger() as { paths: Record<string, Record<string, unknown>> }
  return Object.entries(paths).filter(([path]) => path.includes('{slug}'))
    .flatMap(([path, operations]) => Object.keys(operations).map(method => ({ method: method.toUpperCase() as 'GET' | 'POST', path })))
}

const fill = (path: string, slug: string) => path.replace('{slug}', slug).replace('{memberId}', '0190a000-0000-7000-8000-000000000000')

describe('a member of one tenant', () => {
  it('reads their own', async () => {
    const caller = await api.as(anna)
    expect((await caller.get('/v1/users/me')).body).toMatchObject({ memberships: [{ role: 'owner', tenant: { slug: 'mine' } }] })
    expect((await caller.get('/v1/tenants/mine')).status).toBe(200)
    expect((await caller.get('/v1/tenants')).body).toMatchObject({ items: [{ slug: 'mine' }] })
    expect((await caller.get('/v1/tenants/mine/members')).body).toMatchObject({ items: [{ email: anna.email }] })
  })

  it('finds nothing of another, on any route that reads', async () => {
    const caller = await api.as(anna)
    const routes = tenantRoutes().filter(({ method }) => method === 'GET')
    expect(routes.length).toBeGreaterThanOrEqual(3)
    for (const { path } of routes) {
      const answer = await caller.get(fill(path, 'theirs'))
      expect(answer, path).toMatchObject({ status: 404, body: { code: 'not_found' } })
      expect(JSON.stringify(answer.body), path).not.toContain(foreign.id)
    }
  })

  it('cannot tell another tenant from one that does not exist, on any route', async () => {
    const caller = await api.as(anna)
    for (const { method, path } of tenantRoutes()) {
      const [theirs, nobodys] = await Promise.all(['theirs', 'no-such-tenant'].map(slug =>
        method === 'GET' ? caller.get(fill(path, slug)) : caller.post(fill(path, slug))))
      expect([theirs?.status, theirs?.body.code], path).toEqual([nobodys?.status, nobodys?.body.code])
    }
  })
})

describe('the database itself', () => {
  const scope = () => tenantScope('0190a000-0000-7000-8000-000000000000', [])
  const rewrites = ['delete from audit_entries', 'update audit_entries set details = details']

  it('shows a scope without tenants nothing, whatever the query', async () => {
    for (const table of ['tenants', 'people', 'identities', 'memberships', 'subscriptions', 'resources', 'audit_entries', 'events']) {
      const { rows } = await inScope(api.services.db, scope(), trx => sql`select * from ${sql.table(table)}`.execute(trx))
      expect(rows, table).toEqual([])
    }
  })

  it('lets a tenant change nothing of its own record by itself', async () => {
    const changes = [
      'update tenants set name = name', 'delete from tenants', 'insert into memberships (id) values (gen_random_uuid())', ...rewrites,
    ]
    for (const change of changes) {
      await expect(inScope(api.services.db, scope(), trx => sql.raw(change).execute(trx)), change).rejects.toThrow(/permission denied/)
    }
  })

  it('does not let even an operator rewrite the audit trail', async () => {
    const asOperator = operatorScope('0190a000-0000-7000-8000-000000000000')
    for (const change of rewrites) {
      await expect(inScope(api.services.db, asOperator, trx => sql.raw(change).execute(trx)), change).rejects.toThrow(/permission denied/)
    }
  })

  it('carries no scope over to the next user of a connection', async () => {
    const { rows } = await sql`
      select current_user as role, nullif(current_setting('app.tenant_ids', true), '') as tenants`.execute(api.services.db)
    expect(rows).toEqual([{ role: 'dezky_app', tenants: null }])
  })

  it('forces row-level security on every table that is not listed as shared', async () => {
    await expect(assertIsolation(api.services.db, { shared: [] })).rejects.toThrow(/schema_migrations/)
  })
})
