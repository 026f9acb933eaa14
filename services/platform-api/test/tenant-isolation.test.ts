// Every route below a tenant, as everybody who has no business there: a member is told that it is not there, never that it is forbidden.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant } from '@dezky/contracts'
import { assertIsolation } from '@dezky/database'
import { inScope, operatorScope, tenantScope } from '../src/database/index.ts'
import { administratorOf, createActiveTenant } from './tenants.ts'
import type { Caller, Someone, TestApi } from './test-api.ts'
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

function ask(caller: Caller, method: 'GET' | 'POST', url: string) {
  return method === 'GET' ? caller.get(url) : caller.post(url)
}

describe('a member of one tenant', () => {
  it('reads their own', async () => {
    const caller = await api.as(anna)
    expect((await caller.get('/v1/users/me')).body).toMatchObject({ memberships: [{ role: 'owner', tenant: { slug: 'mine' } }] })
    expect((await caller.get('/v1/tenants/mine')).status).toBe(200)
    expect((await caller.get('/v1/tenants')).body).toMatchObject({ items: [{ slug: 'mine' }] })
    expect((await caller.get('/v1/tenants/mine/members')).body).toMatchObject({ items: [{ email: anna.email }] })
  })

  it('cannot tell another tenant from one that does not exist, on any route', async () => {
    const caller = await api.as(anna)
    for (const { method, path } of tenantRoutes()) {
      const [theirs, nobodys] = await Promise.all(['theirs', 'no-such-tenant'].map(slug => ask(caller, method, fill(path, slug))))
      expect({ ...theirs?.body, requestId: null }, path).toEqual({ ...nobodys?.body, requestId: null })
    }
  })
})

describe('a tenant that is not the caller\'s', () => {
  const nobody = { subject: 'nobody', email: 'nobody@elsewhere.example', name: 'Nobody' }
  const callers: [string, () => Someone, number, string][] = [
    ['a member of another tenant', () => anna, 404, 'not_found'],
    ['somebody without a tenant', () => ({ ...nobody, audience: 'dezky-portal' }), 404, 'not_found'],
    ['an operator, through the portal', () => ({ ...operator, audience: 'dezky-portal' }), 404, 'not_found'],
    ['a member of another, through the operator\'s surface', () => ({ ...anna, audience: 'dezky-operator' }), 403, 'not_an_operator'],
  ]

  it('has routes that read and routes that write', () => {
    expect(tenantRoutes().filter(({ method }) => method === 'GET').length).toBeGreaterThanOrEqual(3)
    expect(tenantRoutes().filter(({ method }) => method !== 'GET').length).toBeGreaterThanOrEqual(2)
  })

  it.each(callers)('gives %s nothing, on any route', async (_, someone, status, code) => {
    const caller = await api.as(someone())
    for (const { method, path } of tenantRoutes()) {
      const answer = await ask(caller, method, fill(path, 'theirs'))
      expect(answer, `${method} ${path}`).toMatchObject({ status, body: { code } })
      expect(JSON.stringify(answer.body), path).not.toContain(foreign.id)
    }
  })

  it('gives nobody anything without a token, on any route', async () => {
    for (const { method, path } of tenantRoutes()) {
      const answer = await api.app.inject({ method, url: fill(path, 'theirs') })
      expect(answer.json(), `${method} ${path}`).toMatchObject({ status: 401, code: 'token_missing' })
    }
  })
})

describe('the database itself', () => {
  const scope = () => tenantScope('0190a000-0000-7000-8000-000000000000', [])
  const rewrites = ['delete from audit_entries', 'update audit_entries set details = details']

  it('shows a scope without tenants nothing, whatever the query', async () => {
    const tables = [
      'tenants', 'people', 'identities', 'memberships', 'subscriptions', 'resources', 'audit_entries', 'audit_personal', 'events',
    ]
    for (const table of tables) {
      const { rows } = await inScope(api.services.db, scope(), trx => sql`select * from ${sql.table(table)}`.execute(trx))
      expect(rows, table).toEqual([])
    }
  })

  it('lets a tenant change neither what it is not asked about nor what is not its own', async () => {
    const membership = `insert into memberships (id, tenant_id, person_id, role)
      select gen_random_uuid(), '${foreign.id}', '0190a000-0000-7000-8000-000000000000', 'owner'`
    const ofTenants = ['update tenants set slug = slug', 'update tenants set partner_id = null', 'delete from tenants']
    const changes = [...ofTenants, membership, ...rewrites]
    for (const change of changes) {
      await expect(inScope(api.services.db, scope(), trx => sql.raw(change).execute(trx)), change)
        .rejects.toThrow(/permission denied|row-level security/)
    }
    const { numAffectedRows } = await inScope(api.services.db, scope(), trx => sql`update tenants set name = 'mine'`.execute(trx))
    expect(numAffectedRows).toBe(0n)
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
