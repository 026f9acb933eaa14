import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Event, Setting, SettingKey, Tenant } from '@dezky/contracts'
import { defaultSettings, settingKeys } from '@dezky/contracts'
import { startNameServer } from '@dezky/dns/testing'
import { listenTo } from '../../../test/event-listener.ts'
import { createActiveTenant, newTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { scheduleHousekeeping } from '../housekeeping/index.ts'

let api: TestApi
let base: string
let olga: Caller
let admin: pg.Client
beforeAll(async () => {
  // No resolvers by the environment, and the breaker by it.
  api = await startTestApi({}, { DNS_RESOLVERS: '', DRIFT_BREAKER_PERCENT: '7' })
  base = await api.app.listen({ host: '127.0.0.1', port: 0 })
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

const read = async (key: SettingKey) => (await olga.get<Setting>(`/v1/settings/${key}`)).body
const send = (key: SettingKey, method: 'PUT' | 'DELETE', version: number | null, value?: unknown) => olga.send<Setting>(
  method, `/v1/settings/${key}`, method === 'PUT' ? { value } : undefined, version === null ? {} : { 'if-match': `"${version}"` },
)

async function decide(key: SettingKey, value: unknown): Promise<Setting> {
  const { status, body } = await send(key, 'PUT', (await read(key)).version, value)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

async function reset(key: SettingKey): Promise<Setting> {
  return (await send(key, 'DELETE', (await read(key)).version)).body
}

describe('a setting', () => {
  it('is as it is by default until somebody decides, and shows what the environment decides', async () => {
    const { body: { items } } = await olga.get<{ items: Setting[] }>('/v1/settings')
    expect(items.map(({ key }) => key)).toEqual(settingKeys)
    expect(items.find(({ key }) => key === 'retention.outbox')).toEqual({
      key: 'retention.outbox', value: 90, default: 90, own: null, source: 'default', variable: null, version: 0, changedAt: null,
      changedBy: null,
    })
    expect(await read('drift.breaker_percent'))
      .toMatchObject({ value: 7, default: 5, source: 'environment', variable: 'DRIFT_BREAKER_PERCENT' })
  })

  it('is decided, told and audited with what it was, and forgotten again without a version coming twice', async () => {
    using stream = await listenTo(base, await api.tokenFor(operator))
    const decided = await decide('retention.outbox', 30)
    expect(decided).toMatchObject({ value: 30, own: 30, source: 'platform', version: 1, changedBy: { name: 'Olga Berg' } })
    expect(await reset('retention.outbox')).toMatchObject({ value: 90, own: null, source: 'default', version: 2 })
    const told = () => stream.events.map(({ data }): Event => JSON.parse(data)).filter(({ type }) => type === 'setting.changed')
    await expect.poll(() => told().map(({ subject, data }) => [subject, data])).toEqual([
      ['setting:retention.outbox', { key: 'retention.outbox', source: 'platform', version: 1 }],
      ['setting:retention.outbox', { key: 'retention.outbox', source: 'default', version: 2 }],
    ])
    const { body } = await olga.get<{ items: object[] }>('/v1/audit?subject=setting:retention.outbox')
    expect(body.items).toMatchObject([
      { action: 'setting.reset', before: { value: '30' }, after: { value: 'default' } },
      { action: 'setting.change', before: { value: 'default' }, after: { value: '30' } },
    ])
  })

  it('is decided only by somebody who knows what it was, and who may', async () => {
    const { version } = await read('retention.jobs')
    expect(await send('retention.jobs', 'PUT', null, 10)).toMatchObject({ status: 428, body: { code: 'version_missing' } })
    expect(await send('retention.jobs', 'PUT', version + 1, 10)).toMatchObject({ status: 412, body: { code: 'version_stale' } })
    expect(await send('drift.breaker_percent', 'PUT', 0, 10))
      .toMatchObject({ status: 409, body: { code: 'setting_fixed', variable: 'DRIFT_BREAKER_PERCENT' } })
  })

  it.each<[SettingKey, unknown, string]>([
    ['retention.jobs', 0, 'value'], ['retention.jobs', 1.5, 'value'], ['retention.jobs', ['a'], 'value'],
    ['slugs.reserved', ['Not A Slug'], 'value.0'],
    ['sessions.operator', { idleSeconds: 7200, absoluteSeconds: 3600 }, 'value.idleSeconds'],
    ['dns.resolvers', ['dns.example'], 'value'],
    ['drift.modes', { 'files.space': 'shrug' }, 'value'],
  ])('%s is never %j', async (key, value, field) => {
    const { status, body } = await send(key, 'PUT', (await read(key)).version, value)
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
    expect(JSON.stringify(body)).toContain(field)
  })

  it('holds on every replica within seconds, and what the surfaces are told changes with it', async () => {
    await using replica = await api.replica()
    const limits = async (at: TestApi) => JSON.parse((await at.app.inject('/session-limits')).body)
    expect(await limits(replica)).toEqual({ portal: defaultSettings['sessions.portal'], operator: defaultSettings['sessions.operator'] })
    const wish = { idleSeconds: 600, absoluteSeconds: 3600 }
    await decide('sessions.operator', wish)
    expect((await limits(api)).operator).toEqual(wish)
    await expect.poll(async () => (await limits(replica)).operator, { timeout: 5000 }).toEqual(wish)
  })
})

describe('what is decided holds at once for', () => {
  it('slugs', async () => {
    await decide('slugs.reserved', ['carlsberg', 'carlsberg', 'lego'])
    expect((await read('slugs.reserved')).value).toEqual(['carlsberg', 'lego'])
    expect(await olga.post('/v1/tenants', newTenant('lego'))).toMatchObject({ status: 422, body: { code: 'slug_reserved' } })
    expect(await olga.post('/v1/tenants', newTenant('www'))).toMatchObject({ status: 422, body: { code: 'slug_reserved' } })
    expect((await olga.get('/v1/slugs/lego')).body).toMatchObject({ state: 'reserved' })
    await reset('slugs.reserved')
    expect(await olga.post('/v1/tenants', newTenant('lego'))).toMatchObject({ status: 201 })
  })

  it('how fresh a sign-in must be', async () => {
    const signedInFiveMinutesAgo = { ...operator, authenticatedAt: new Date(Date.now() - 300_000) }
    const suspend = async () => (await api.as(signedInFiveMinutesAgo)).post('/v1/tenants/nobody/suspend', { reason: 'security' })
    expect(await suspend()).toMatchObject({ status: 404 })
    await decide('sessions.fresh', 120)
    expect(await suspend()).toMatchObject({ status: 403, body: { code: 'fresh_sign_in_needed', maxAge: 120 } })
    await reset('sessions.fresh')
  })

  it('how long a deleted workspace can be restored', async () => {
    await decide('retention.deleted_tenants', 3)
    await createActiveTenant(olga, 'short')
    const { body } = await olga.delete<Tenant>('/v1/tenants/short', { slug: 'short' })
    expect(Math.round((Date.parse(body.purgeAfter ?? '') - Date.now()) / 86_400_000)).toBe(3)
  })

  it('resolvers', async () => {
    await using server = await startNameServer({ 'decided.test': ['@ IN TXT "here"'] }).catch(() => null) ?? await nothing()
    if (server.address === null) return
    const question = { name: 'decided.test', type: 'TXT' } as const
    await decide('dns.resolvers', ['127.0.0.1:1'])
    expect(await api.services.dns.lookup(question, { within: 'decided.test' })).toEqual({ state: 'unknown' })
    await decide('dns.resolvers', [server.address])
    expect(await api.services.dns.lookup(question, { within: 'decided.test' })).toEqual({ state: 'found', values: ['here'] })
  })

  it('what is kept for a while', async () => {
    await decide('retention.outbox', 5)
    await decide('retention.events', 40)
    await decide('retention.audit_personal', 50)
    const { id } = await createActiveTenant(olga, 'kept')
    await admin.query(`insert into outgoing_mail
      (id, tenant_id, person_id, kind, cause, locale, to_address, subject, state, created_at, queued_at)
      select gen_random_uuid(), $1, p.id, 'welcome', age, 'en', 'anna@kept.example', age, 'kept', now() - age::interval, now()
        from (select id from people limit 1) p, unnest(array['6 days', '4 days']) as age`, [id])
    await admin.query(`insert into events (id, type, tenant_id, subject, data, occurred_at)
      select ('00000000-0000-7000-8000-00000000000' || n)::uuid, 'tenant.updated', $1, age, '{}', now() - age::interval
        from unnest(array['41 days', '39 days']) with ordinality as old (age, n)`, [id])
    await admin.query(`alter table audit_entries disable trigger append_only;
      update audit_entries set occurred_at = now() - interval '51 days' where tenant_id = '${id}' and action = 'tenant.create';
      alter table audit_entries enable trigger append_only`)
    const column = async (text: string): Promise<string[]> => (await admin.query({ text, values: [id], rowMode: 'array' })).rows.flat()
    const beside = () => column(`select distinct action from audit_personal join audit_entries using (chain, sequence)
      where audit_personal.tenant_id = $1`)
    expect(await beside()).toContain('tenant.create')
    await scheduleHousekeeping(api.services.db)
    const left = async () => ({
      mails: await column('select subject from outgoing_mail where cause like \'% days\' and tenant_id = $1'),
      events: await column('select subject from events where subject like \'% days\' and tenant_id = $1'),
      named: (await beside()).includes('tenant.create'),
    })
    await expect.poll(left, { timeout: 10_000 }).toEqual({ mails: ['4 days'], events: ['39 days'], named: false })
    expect(await olga.get('/v1/tenants/kept/audit/verify')).toMatchObject({ status: 200 })
  })
})

/** Without a name server on this machine there is nobody to ask. */
async function nothing() {
  return { address: null, [Symbol.asyncDispose]: async () => undefined }
}
