import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { scheduleHousekeeping } from './index.ts'

let api: TestApi
let admin: pg.Client
beforeAll(async () => {
  api = await startTestApi()
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

it('forgets answers to repeated requests after a day, and keeps the younger ones', async () => {
  await api.as(operator)
  await admin.query(`insert into idempotent_requests (person_id, key, fingerprint, status, body, created_at)
    select id, age, '', 201, '{}', now() - age::interval from people, unnest(array['25 hours', '23 hours']) as age`)
  await scheduleHousekeeping(api.services.db)
  const keys = async () => (await admin.query('select key from idempotent_requests')).rows.map(({ key }) => key)
  await expect.poll(keys, { timeout: 10_000 }).toEqual(['23 hours'])
})

it('forgets tokens long after they ended, deliveries after a month, and wrong tokens when their time is over', async () => {
  await api.as(operator)
  await admin.query(`insert into api_tokens (id, person_id, name, hint, hash, permissions, created_at, expires_at)
    select gen_random_uuid(), id, age, '', sha256(age::bytea), '{tenant:read}', now() - interval '1 year', now() - age::interval
      from (select id from people limit 1) p, unnest(array['91 days', '89 days']) as age`)
  await admin.query(`with webhook as (
    insert into webhooks (id, url, description, event_types, active, secret, cursor)
    values (gen_random_uuid(), 'https://somewhere.example', '', '{*}', false, '', '0.0.0') returning id)
    insert into webhook_deliveries (id, webhook_id, event_id, event_type, body, created_at)
    select gen_random_uuid(), id, gen_random_uuid(), age, '{}', now() - age::interval
      from webhook, unnest(array['31 days', '29 days']) as age`)
  await admin.query('insert into throttles select age, 1, now() - age::interval from unnest(array[\'1 second\', \'-1 hour\']) as age')
  await scheduleHousekeeping(api.services.db)
  const kept = async () => (await admin.query(`select (select array_agg(name) from api_tokens) as tokens,
    (select array_agg(event_type) from webhook_deliveries) as deliveries, (select array_agg(bucket) from throttles) as throttles`)).rows[0]
  await expect.poll(kept, { timeout: 10_000 }).toEqual({ tokens: ['89 days'], deliveries: ['29 days'], throttles: ['-1 hour'] })
})

it('forgets how it went with resources that are gone, and not with the others', async () => {
  const { id } = await createActiveTenant(await api.as(operator), 'acme')
  await admin.query(`insert into reconcile_keys (kind, key) select unnest(array['files.space', 'person']), 'nothing'`)
  await scheduleHousekeeping(api.services.db)
  const keys = async () => (await admin.query(`select kind, key = 'nothing' as of_nothing from reconcile_keys
    where key = 'nothing' or key in (select id::text from resources where tenant_id = $1 and kind = 'files.space') order by kind`, [id])).rows
  await expect.poll(keys, { timeout: 10_000 }).toEqual([{ kind: 'files.space', of_nothing: false }, { kind: 'person', of_nothing: true }])
})

it('forgets mail after three months, and gives up on what nobody has sent in days', async () => {
  await api.as(operator)
  await admin.query(`insert into outgoing_mail
    (id, tenant_id, person_id, kind, cause, locale, to_address, subject, state, created_at, queued_at)
    select gen_random_uuid(), t.id, p.id, 'welcome', age, 'en', 'anna@acme.example', age, state, now() - age::interval,
           now() - age::interval
      from (select id from people limit 1) p, (select id from tenants limit 1) t,
           (values ('91 days', 'kept'), ('89 days', 'kept'), ('4 days', 'queued'), ('2 days', 'queued')) as mails (age, state)`)
  await scheduleHousekeeping(api.services.db)
  const mails = async () =>
    (await admin.query('select subject, state from outgoing_mail where kind = \'welcome\' order by created_at')).rows
  await expect.poll(mails, { timeout: 10_000 }).toEqual([
    { subject: '89 days', state: 'kept' }, { subject: '4 days', state: 'failed' }, { subject: '2 days', state: 'queued' },
  ])
})
