// A platform that has been in use since before its tenants had a life, plans, partners and proofs is brought up to date with all it holds.
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { genesisHash, hashOf } from '@dezky/audit-chain'
import type { AuditProof, Entitlement, Me, Subscription, Tenant } from '@dezky/contracts'
import { migrate } from '@dezky/database'
import type { TestDatabase } from '@dezky/database/testing'
import { testDatabase } from '@dezky/database/testing'
import type { PlatformTables } from '../src/database/index.ts'
import { migrations } from '../src/database/index.ts'
import { createActiveTenant, readTenant, untilActive } from './tenants.ts'
import type { Caller, TestApi } from './test-api.ts'
import { operator, startTestApi } from './test-api.ts'

const id = (last: number) => `01a20172-0000-7000-8000-00000000000${last}`
const [acme, late, anna, bo] = [id(1), id(2), id(3), id(6)]
const anna_ = { subject: 'anna', email: 'anna@acme.example', name: 'Anna Holm', audience: 'dezky-portal' as const }

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi({}, {}, usedDatabase)
  olga = await api.as(operator)
})
afterAll(() => api?.[Symbol.asyncDispose]())

/** As it was at the fourth migration, with rows, and then migrated by its owner, who is no superuser. */
async function usedDatabase(): Promise<TestDatabase<PlatformTables>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dezky-upgrade-'))
  const then = await Promise.all(migrations.map(async (source) => {
    if (source.name !== 'platform') return source
    const files = (await readdir(source.directory)).filter(file => file < '0005')
    await Promise.all(files.map(file => copyFile(new URL(file, source.directory), path.join(folder, file))))
    return { ...source, directory: pathToFileURL(`${folder}/`) }
  }))
  const database = await testDatabase<PlatformTables>(then)
  await rm(folder, { recursive: true })
  await fill(database.superuserUrl)
  await migrate(database.ownerUrl, migrations)
  return database
}

async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(rows)
  await client.query('insert into audit_chains values ($1::text, $2, 2, $3)', [acme, acme, chain().at(-1)?.hash])
  for (const { id, sequence, action, previousHash, hash } of chain()) {
    await client.query(`insert into audit_entries values ($1::text, $2, $3, $4, $5, 'system', null, $6, 'x', '{}', null, $7, $8)`,
      [acme, sequence, acme, id, occurredAt, action, previousHash, hash])
  }
  await client.end()
}

const rows = `
  insert into tenants values ('${acme}', 'acme', 'Acme', 'active', 2, now(), now()), ('${late}', 'late', 'Late', 'pending', 1, now(), null);
  insert into people values ('${anna}', 'anna@acme.example', 'Anna Holm', 'da', null, now(), now()),
    ('${bo}', 'bo@late.example', 'Bo Lund', 'en', null, now(), null);
  insert into identities values ('http://identity.example', 'anna', '${anna}', null);
  insert into memberships values ('${id(4)}', '${acme}', '${anna}', 'owner'), ('${id(5)}', '${late}', '${bo}', 'owner');
  insert into subscriptions values ('${acme}', 'business', 'active', 25), ('${late}', 'starter', 'active', 5);
  insert into resources (tenant_id, kind, state, message)
    select t.id, kind, 'pending', null from tenants t, unnest(array['directory.group', 'mail.domain', 'files.space']) kind;
  insert into reconcile_keys (kind, key, next_run_at) values ('tenant', '${acme}', now()), ('tenant', '${late}', now());`

const occurredAt = '2026-01-01T00:00:00.000Z'

function chain() {
  const links: { id: string, sequence: number, action: string, previousHash: Buffer, hash: Buffer }[] = []
  for (const [index, action] of ['tenant.create', 'tenant.activate'].entries()) {
    const previousHash = links.at(-1)?.hash ?? Buffer.from(genesisHash, 'hex')
    const fact = { tenantId: acme, actor: { kind: 'system' }, action, subject: 'x', details: {} }
    const content = { id: id(8 + index), chain: acme, sequence: index + 1, occurredAt, fact }
    links.push({ ...content, action, previousHash, hash: Buffer.from(hashOf(content, previousHash.toString('hex')), 'hex') })
  }
  return links
}

describe('what was there before', () => {
  it('keeps its tenants, with plans from the catalogue', async () => {
    expect(await readTenant(olga, 'acme')).toMatchObject({
      id: acme, status: 'active', suspension: null, partner: null, subscription: { plan: { slug: 'business', version: 1 }, seats: 25 } })
    expect((await olga.get<Subscription>('/v1/subscriptions/acme')).body).toMatchObject({ interval: 'month', period: expect.anything() })
    const { items } = (await olga.get<{ items: Entitlement[] }>('/v1/tenants/acme/entitlements')).body
    expect(items.find(({ key }) => key === 'seats')).toMatchObject({ value: 25, used: 1, reason: 'plan' })
    expect((await olga.get<{ items: Tenant[] }>('/v1/tenants?search=acme')).body.items).toMatchObject([{ slug: 'acme' }])
  })

  it('goes on with what it had begun', async () => {
    expect(await untilActive(olga, 'late')).toMatchObject({ status: 'active', provisioning: 'ok' })
  })

  it('lets its people in, where they belonged', async () => {
    const { memberships } = (await (await api.as(anna_)).get<Me>('/v1/users/me')).body
    expect(memberships).toMatchObject([{ tenant: { slug: 'acme', status: 'active' }, role: 'owner' }])
  })

  it('proves its audit trail, old entries and new', async () => {
    await olga.post('/v1/tenants/acme/suspend', { reason: 'billing' })
    await olga.post('/v1/tenants/acme/resume')
    expect((await olga.get<AuditProof>('/v1/tenants/acme/audit/verify')).body).toMatchObject({ valid: true, entries: 4 })
  })

  it('takes new tenants beside the old', async () => {
    expect(await createActiveTenant(olga, 'newer')).toMatchObject({ status: 'active' })
  })
})
