import { parse } from 'csv-parse/sync'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administratorOf, createTenant, untilActive } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const many = 700
let api: TestApi
let olga: Caller
let anna: Someone

beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  const names = { name: '=HYPERLINK("http://evil.example")', company: { legalName: 'Ærø & Søn, A/S' } }
  await createTenant(olga, 'ash', { ...names, domains: ['ash.example', 'ash.test'] })
  anna = await administratorOf(api, await untilActive(olga, 'ash'))
  await untilActive(olga, 'dezky')
  const client = new pg.Client({ connectionString: api.database.superuserUrl })
  await client.connect()
  await client.query(copies, [many])
  await client.end()
})
afterAll(() => api[Symbol.asyncDispose]())

/** All made at the same moment: only their ids tell them apart. */
const copies = `
  with made as (
    insert into tenants (id, slug, name, activated_at, created_at)
    select gen_random_uuid(), 'copy-' || n, 'Copy ' || n, now(), '2026-01-01' from generate_series(1, $1::int) as n returning id)
  insert into subscriptions (tenant_id, plan_version_id, status, seats, period_anchor, period_start, period_end)
  select id, (select plan_version_id from subscriptions limit 1), 'active', 7,
         now(), now(), now() + interval '1 month' from made`

async function file(query: string, someone = operator) {
  const { statusCode, headers, body } = await api.app.inject({
    url: `/v1/tenants/export?${query}`, headers: { authorization: `Bearer ${await api.tokenFor(someone)}` } })
  return { statusCode, headers, body, rows: parse(body, { bom: true, columns: true }) as Record<string, string>[] }
}

describe('the exported list', () => {
  it('is a file of all tenants, each once, that names itself', async () => {
    const { headers, rows } = await file('')
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present', 'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="tenants-\d{4}-\d\d-\d\d\.csv"$/),
    })
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(many + 2)
    expect(rows).toHaveLength(many + 2)
  })

  it('keeps to RFC 4180, and has no cell that a spreadsheet would run', async () => {
    const { body, rows: [ash] } = await file('search=ash')
    expect(body.startsWith('\uFEFFslug,name,status,plan,seats,seatsInUse,')).toBe(true)
    expect(body.split('\r\n')).toHaveLength(3)
    expect(body).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    expect(ash).toMatchObject({
      slug: 'ash', legalName: 'Ærø & Søn, A/S', domains: 'ash.example ash.test', seatsInUse: '1', provisioning: 'ok', partner: '' })
  })

  it('holds what the list holds, in its order', async () => {
    const slugs = async (query: string) => (await file(query)).rows.map(({ slug }) => slug)
    expect(await slugs('search=dezky')).toEqual(['dezky'])
    expect(await slugs('plan=business&provisioning=ok&search=copy-70&sort=-slug')).toEqual(['copy-700', 'copy-70'])
    expect(await slugs('partner=nobody')).toEqual([])
    expect((await slugs('sort=slug')).slice(0, 2)).toEqual(['ash', 'copy-1'])
  })

  it('holds for customers their own', async () => {
    expect((await file('', anna)).rows.map(({ slug }) => slug)).toEqual(['ash'])
  })

  it.each(['limit=5', 'cursor=x', 'status=lost', 'format=pdf'])('is refused with %s', async (query) => {
    expect((await olga.get(`/v1/tenants/export?${query}`))).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  })
})
