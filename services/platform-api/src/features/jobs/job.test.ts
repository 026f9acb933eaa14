import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job, JobCounts } from '@dezky/contracts'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let admin: pg.Client
let space: string
let mailId: string
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  const { id } = await createActiveTenant(olga, 'acme')
  await api.services.reconciler.stop()
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  space = (await admin.query('select id from resources where tenant_id = $1 and kind = \'files.space\'', [id])).rows[0].id
  await admin.query(`update reconcile_keys set attempts = 4, next_run_at = now() + interval '1 hour', error_kind = 'retryable',
    error_code = 'upstream_unavailable', error_message = 'The file server did not answer.' where key = $1`, [space])
  await admin.query(`insert into reconcile_keys (kind, key, error_kind, error_code, error_message) values
    ('person', 'helpless', 'needs_human', 'directory_conflict', 'Somebody has to look.')`)
  await admin.query(`insert into reconcile_keys (kind, key, next_run_at, lease_owner, lease_until)
    values ('tenant', 'leased', now() - interval '1 minute', 'a replica', now() + interval '1 minute'),
           ('tenant', 'due', now() - interval '2 minutes', null, null)`)
  mailId = (await admin.query(`insert into outgoing_mail
      (id, tenant_id, person_id, kind, cause, locale, to_address, subject, state, attempts, last_error)
    select gen_random_uuid(), $1, p.id, 'welcome', 'jobs', 'en', 'anna@acme.example', 'Welcome', 'queued', 2, '452 Mailbox full'
      from (select id from people limit 1) p returning id`, [id])).rows[0].id
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

interface Page { items: Job[], nextCursor: string | null }
const list = async (query: string) => (await olga.get<Page>(`/v1/jobs?${query}`)).body.items
const ids = async (query: string) => (await list(query)).map(({ id }) => id)

describe('jobs', () => {
  it('are what fails, runs, is due and is next, each with what it is about', async () => {
    expect(await list('state=retrying')).toMatchObject([
      { id: `files.space:${space}`, state: 'retrying', attempts: 4, about: { name: 'acme', tenant: 'acme' }, canCancel: false,
        error: { kind: 'retryable', message: 'The file server did not answer.' } },
      { id: `outgoing-mail:${mailId}`, state: 'retrying', about: { name: 'Welcome', mailId }, canRetry: true, canCancel: true },
    ])
    expect(await list('state=failed')).toMatchObject([{ id: 'person:helpless', about: null, error: { kind: 'needs_human' } }])
    expect(await list('state=running'))
      .toMatchObject([{ id: 'tenant:leased', leaseOwner: 'a replica', canRetry: false }])
    expect(await ids('state=queued&kind=tenant')).toContain('tenant:due')
    expect(await ids('state=scheduled&kind=housekeeping')).toEqual(['housekeeping:platform'])
  })

  it('are counted by state and by kind', async () => {
    const { body: { total, states, kinds } } = await olga.get<JobCounts>('/v1/jobs/counts')
    expect(states).toMatchObject({ running: 1, retrying: 2, failed: 1 })
    expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total)
    expect(kinds.find(({ kind }) => kind === 'files.space')).toMatchObject({ retrying: 1, failed: 0 })
    expect(kinds.find(({ kind }) => kind === 'tenant')?.lagMs).toBeGreaterThan(100_000)
  })

  it('are found by what they are about, and by their id', async () => {
    expect(await ids('search=acme&limit=100')).toContain(`files.space:${space}`)
    expect(await ids(`search=${space}`)).toEqual([`files.space:${space}`])
    expect(await ids('search=nothing-is-called-so')).toEqual([])
  })

  const lists = ['', 'state=scheduled&state=queued', 'state=failed&state=retrying', 'state=idle']
  it.each(lists)('come page by page, each once: %s', async (query) => {
    const all = await ids(`limit=100&${query}`)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await olga.get<Page>(`/v1/jobs?limit=3&${query}${cursor && `&cursor=${cursor}`}`) as { body: Page }
      seen.push(...body.items.map(({ id }) => id))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(all)
    expect(new Set(seen).size).toBe(all.length)
  })

  it('go on only after a cursor of the same list', async () => {
    const { nextCursor } = (await olga.get<Page>('/v1/jobs?limit=1')).body
    expect(await olga.get(`/v1/jobs?limit=1&state=failed&cursor=${nextCursor}`))
      .toMatchObject({ status: 400, body: { code: 'cursor_invalid' } })
  })

  it('are done now when somebody asks, unless they are being done', async () => {
    expect(await olga.post(`/v1/jobs/files.space:${space}/retry`)).toMatchObject({ status: 202 })
    const { rows: [key] } = await admin.query('select next_run_at <= now() as due from reconcile_keys where key = $1', [space])
    expect(key).toEqual({ due: true })
    expect(await olga.post('/v1/jobs/tenant:leased/retry')).toMatchObject({ status: 409, body: { code: 'job_running' } })
    expect(await olga.post('/v1/jobs/tenant:nobody/retry')).toMatchObject({ status: 404 })
    expect((await olga.get<{ items: object[] }>('/v1/audit?action=job.retry')).body.items)
      .toMatchObject([{ subject: `job:files.space:${space}`, details: { kind: 'files.space' } }])
  })

  it('are cancelled where that is safe', async () => {
    expect(await olga.post('/v1/jobs/tenant:due/cancel')).toMatchObject({ status: 409, body: { code: 'job_not_cancellable' } })
    expect(await olga.post(`/v1/jobs/outgoing-mail:${mailId}/cancel`))
      .toMatchObject({ status: 202, body: { state: 'failed', canCancel: false } })
    expect(await olga.post(`/v1/jobs/outgoing-mail:${mailId}/cancel`)).toMatchObject({ status: 409, body: { code: 'job_settled' } })
    // There is no mail server here, so it cannot be sent again either.
    expect(await olga.post(`/v1/jobs/outgoing-mail:${mailId}/retry`)).toMatchObject({ status: 409, body: { code: 'mail_server_missing' } })
  })

  it('are read by index among half a million', async () => {
    await admin.query(`insert into reconcile_keys (kind, key, next_run_at)
      select 'files.member', n::text, now() + interval '1 hour' + n * interval '1 second' from generate_series(1, 100000) n`)
    await admin.query('analyze reconcile_keys')
    const plan = async (where: string, order: string) => JSON.stringify((await admin.query(
      `explain (format json) select * from reconcile_keys where ${where} order by ${order} limit 51`)).rows)
    expect(await plan('error_kind is not null', 'updated_at desc, kind desc, key desc')).toContain('reconcile_keys_failing')
    expect(await plan('next_run_at is not null and next_run_at > now()', 'next_run_at, kind, key')).toContain('reconcile_keys_next')
    expect(await plan('true', 'kind, key')).toContain('reconcile_keys_pkey')
    expect((await list('state=scheduled&kind=files.member&limit=2')).map(({ key }) => key)).toEqual(['1', '2'])
  })
})
