// Who has been erased is named nowhere any more: not in a table, not in a row of somebody else's.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member, Tenant } from '@dezky/contracts'
import { movableClock } from './movable-clock.ts'
import { png } from './pictures.ts'
import { createTenant, readTenant, untilActive } from './tenants.ts'
import type { Caller, Someone, TestApi } from './test-api.ts'
import { operator, startTestApi } from './test-api.ts'

const clock = movableClock()
const month = 31 * 86_400_000
const owner = { name: 'Erika Erasable', email: 'erika@gone.example' }
const bo = { name: 'Boris Borrowed', email: 'boris@gone.example' }
const keeper = { name: 'Karla Keeper', email: 'karla@kept.example' }

/** What of a purged tenant stays, and why. */
const kept: Record<string, string> = {
  audit_chains: 'the trail proves what was done', audit_entries: 'the same; it names nobody', audit_checkpoints: 'the same',
  audit_personal: 'who among the operators decided', events: 'that it was purged', resources: 'what was seen to be absent',
  subscriptions: 'the books', subscription_changes: 'the books',
}

let api: TestApi
let olga: Caller
let admin: pg.Client
beforeAll(async () => {
  api = await startTestApi({ clock })
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

async function names(query: string): Promise<string[]> {
  return (await admin.query<{ name: string }>(query)).rows.map(({ name }) => name)
}

const allTables = () => names(`select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`)
const tenantTables = () => names(`select table_name as name from information_schema.columns where table_schema = 'public'
  and column_name = 'tenant_id' order by table_name`)

async function tablesNaming(...marks: string[]): Promise<string[]> {
  const found: string[] = []
  for (const table of await allTables()) {
    const { rows } = await admin.query<{ all: string | null }>(`select lower(string_agg(t::text, ' ')) as all from "${table}" t`)
    if (marks.some(mark => rows[0]?.all?.includes(mark.toLowerCase()))) found.push(table)
  }
  return found
}

async function rowsOf(tenantId: string): Promise<Record<string, number>> {
  const counts = await Promise.all((await tenantTables()).map(async (table) => {
    const { rows } = await admin.query<{ count: string }>(`select count(*) from "${table}" where tenant_id = $1`, [tenantId])
    return [table, Number(rows[0]?.count)] as const
  }))
  return Object.fromEntries(counts)
}

async function signedIn({ name, email }: typeof bo): Promise<Caller> {
  const known = () => names(`select subject as name from identities i join people p on p.id = i.person_id where p.email = '${email}'`)
  await expect.poll(known, { timeout: 15_000 }).toHaveLength(1)
  const someone: Someone = { name, email, subject: (await known())[0] ?? '', audience: 'dezky-portal' }
  return api.as(someone)
}

/** Works there, and leaves something behind wherever that can be done. */
async function live(slug: string): Promise<Tenant> {
  const wish = { slug, name: slug, plan: 'business', administrator: owner, contacts: [owner] }
  await olga.post('/v1/tenants', wish, { 'idempotency-key': `make-${slug}` })
  const tenant = await untilActive(olga, slug)
  const at = `/v1/tenants/${slug}`
  await olga.post(`${at}/members`, { ...bo, role: 'admin' }, { 'idempotency-key': `member-${slug}` })
  await olga.post(`${at}/notes`, { text: `Talk to ${owner.name}.` })
  const caller = await signedIn(bo)
  const bytes = { 'content-type': 'application/octet-stream' }
  expect((await caller.send('PUT', '/v1/users/me/picture', png(10, 10) as unknown as string, bytes)).status).toBe(200)
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const token = await caller.post(`${at}/api-tokens`, { name: 'program', permissions: ['tenant:read'], expiresAt })
  expect(token.status).toBe(201)
  await write(caller, slug)
  // What is planted now would be tidied away by whatever still runs.
  await expect.poll(() => names(`select key as name from reconcile_keys where key = '${tenant.id}'
    and (next_run_at < now() + interval '1 minute' or lease_until > now())`), { timeout: 15_000 }).toEqual([])
  await admin.query(`insert into tenant_domains (tenant_id, name) values ('${tenant.id}', '${slug}.example');`)
  await admin.query(`insert into domain_changes (id, tenant_id, domain_id, occurred_at, state, proof, health, records)
    select id, tenant_id, id, now(), 'pending', 'awaited', 'unknown', '[]' from tenant_domains where tenant_id = '${tenant.id}'`)
  await admin.query(`insert into mailboxes (tenant_id, person_id, address)
    select '${tenant.id}', id, 'erika@gone.example' from people where email = '${owner.email}'`)
  await admin.query(`insert into mailing_lists (id, tenant_id, address, name, others)
    values ('${tenant.id}', '${tenant.id}', 'list@gone.example', '${owner.name}', '{${bo.email}}')`)
  await admin.query(`insert into mailing_list_members (list_id, tenant_id, person_id)
    select '${tenant.id}', '${tenant.id}', id from people where email = '${owner.email}'`)
  await admin.query(`insert into entitlement_overrides (tenant_id, key, value, note) values ('${tenant.id}', 'seats', 30, '${owner.name} asked')`)
  await admin.query(`insert into webhooks (id, tenant_id, url, description, event_types, active, secret, cursor)
    values ('${tenant.id}', '${tenant.id}', 'https://x.example/${owner.email}', '', '{*}', false, '', '')`)
  await admin.query(`insert into webhook_deliveries (id, tenant_id, webhook_id, event_id, event_type, body)
    values ('${tenant.id}', '${tenant.id}', '${tenant.id}', '${tenant.id}', 'x', '${owner.name}')`)
  await admin.query(`insert into membership_departures (id, tenant_id, person_id, signed_in, name, email)
    select '${tenant.id}', '${tenant.id}', id, false, '${bo.name}', '${bo.email}' from people where email = '${operator.email}'`)
  await admin.query(`insert into member_imports (id, tenant_id, added, already_members, left_out) values ('${tenant.id}', '${tenant.id}', 1, 0, 0)`)
  await admin.query(`insert into revoked_memberships (tenant_id, person_id)
    select '${tenant.id}', id from people where email = '${operator.email}'`)
  await admin.query(`insert into support_access_settings (tenant_id, mode) values ('${tenant.id}', 'ask')`)
  await admin.query(`insert into second_factor_policies (tenant_id, changed_by)
    select '${tenant.id}', id from people where email = '${operator.email}'`)
  await admin.query(`insert into file_spaces (tenant_id, quota_bytes) values ('${tenant.id}', 1)`)
  await admin.query(`insert into support_accesses (id, tenant_id, person_id, operator_name, reason, minutes, denied_at)
    select '${tenant.id}', '${tenant.id}', id, '${bo.name}', 'Ask ${owner.name}', 30, now() from people where email = '${operator.email}'`)
  await admin.query(`insert into support_access_uses (id, tenant_id, access_id, operation, summary, method, status, request_id)
    values ('${tenant.id}', '${tenant.id}', '${tenant.id}', 'listMembers', '', 'GET', 200, 'r')`)
  await admin.query(`insert into data_exports (id, tenant_id, requested_by)
    select '${tenant.id}', '${tenant.id}', id from people where email = '${owner.email}'`)
  await admin.query(`insert into data_export_chunks (export_id, number, tenant_id, content)
    values ('${tenant.id}', 0, '${tenant.id}', '${owner.email}')`)
  await admin.query(`insert into audit_checkpoints (id, chain, tenant_id, sequence, hash, signed_at, key_id, signature)
    select '${tenant.id}', chain, tenant_id, 1, '', now(), 'k', '' from audit_chains where tenant_id = '${tenant.id}'`)
  return tenant
}

/** A ticket with an answer, a note and a file, signed by both sides. */
async function write(caller: Caller, slug: string): Promise<void> {
  const at = `/v1/tenants/${slug}`
  const type = { 'content-type': 'application/octet-stream' }
  const { body: file } = await caller.send<{ id: string }>('POST', `${at}/ticket-files?name=x.txt`, 'x', type)
  const ticket = await caller.post<{ number: number }>(`${at}/tickets`, { subject: 'Help', text: `Ask ${owner.name}.`, fileIds: [file.id] })
  expect(ticket.status).toBe(201)
  await olga.post(`${at}/tickets/${ticket.body.number}/messages`, { text: `Dear ${bo.name}` })
  await olga.post(`/v1/tickets/${ticket.body.number}/notes`, { text: `${owner.name} called.` })
}

describe('of a tenant that is purged', () => {
  it('nothing is left but what is kept on purpose, and no name of its people', async () => {
    await admin.query(`insert into audit_keys (key_id, public_key) values ('k', '')`)
    const { id } = await live('gone')
    const before = await rowsOf(id)
    expect(Object.keys(before).filter(table => before[table] === 0), 'not filled by this test').toEqual([])
    await olga.delete('/v1/tenants/gone', { slug: 'gone' })
    clock.move(month)
    await olga.post('/v1/tenants/gone/purge')
    await expect.poll(async () => (await readTenant(olga, 'gone')).status, { timeout: 20_000 }).toBe('purged')
    const after = await rowsOf(id)
    expect(Object.keys(after).filter(table => (after[table] ?? 0) > 0).sort()).toEqual(Object.keys(kept).sort())
    expect(await names(`select type as name from events where tenant_id = '${id}'`)).toEqual(['tenant.purged'])
    expect(await tablesNaming(owner.name, owner.email, bo.name, bo.email, 'gone.example')).toEqual([])
  })
})

describe('of somebody who is erased', () => {
  it('nothing is left in the tenant they worked in', async () => {
    await createTenant(olga, 'stays', { administrator: keeper })
    await untilActive(olga, 'stays')
    await olga.post('/v1/tenants/stays/members', { ...bo, role: 'admin' }, { 'idempotency-key': 'member-stays' })
    const caller = await signedIn(bo)
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const wish = { name: 'program', permissions: ['tenant:read'], expiresAt }
    await caller.post('/v1/tenants/stays/api-tokens', wish, { 'idempotency-key': 'bos-own' })
    const { items } = (await olga.get<{ items: Member[] }>('/v1/tenants/stays/members')).body
    const { personId } = items.find(({ email }) => email === bo.email)!
    await caller.post('/v1/tenants/stays/tickets', { subject: 'Help', text: 'Please.' })
    expect(await tablesNaming(bo.name)).toEqual(expect.arrayContaining(['tickets', 'ticket_messages']))
    expect(await tablesNaming(bo.email)).toEqual(expect.arrayContaining(['people', 'audit_personal', 'idempotent_requests']))
    expect((await olga.delete(`/v1/users/${personId}`)).status).toBeLessThan(300)
    expect(await tablesNaming(bo.name, bo.email)).toEqual([])
    expect(await tablesNaming(keeper.email)).toContain('people')
  })
})
