// A tenant of 5,000 people: found in, and brought in by files, also when the process that was at it dies.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportPreview, ImportResult, Member, MemberCounts, MemberImport, Tenant } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const people = 5_000
const own = '/v1/tenants/large/members'

let api: TestApi
let admin: pg.Client
let anna: Caller
beforeAll(async () => {
  api = await startTestApi()
  const tenant = await createActiveTenant(await api.as(operator), 'large')
  anna = await api.as(await administratorOf(api, tenant))
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  await fill(tenant)
})
afterAll(async () => {
  await admin?.end()
  await api?.[Symbol.asyncDispose]()
})

/** As if they had been there for long: nothing of them is set up now. */
async function fill({ id }: Tenant): Promise<void> {
  await admin.query('update subscriptions set seats = 10000')
  await admin.query(`with added as (
    insert into people (id, name, email, locale) select uuidv7(), 'Person ' || n, 'person' || n || '@large.example', 'en'
      from generate_series(1, ${people}) n returning id, name)
    insert into memberships (id, tenant_id, person_id, role, invited_name, joined_at)
    select uuidv7(), $1, id, 'member', name, now() from added`, [id])
}

interface Page<Item> { items: Item[], nextCursor: string | null }
const all = async () => (await anna.get<MemberCounts>(`${own}/counts`)).body.all

describe('a tenant of 5,000 people', () => {
  it('is read to its end, each of them once', async () => {
    const seen = new Set<string>()
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body }: { body: Page<Member> } = await anna.get<Page<Member>>(`${own}?limit=100${cursor && `&cursor=${cursor}`}`)
      for (const { id } of body.items) seen.add(id)
      cursor = body.nextCursor
    }
    expect([seen.size, await all()]).toEqual([people + 1, people + 1])
  })

  it('is searched by name and by address, and counted just the same', async () => {
    const search = async (text: string) => (await anna.get<Page<Member>>(`${own}?search=${encodeURIComponent(text)}`)).body.items
    expect((await search('person4711@')).map(({ name }) => name)).toEqual(['Person 4711'])
    expect((await search('Person 499')).length).toBe(11)
    expect((await anna.get<MemberCounts>(`${own}/counts?search=Person%20499`)).body).toMatchObject({ all: 11, byState: { invited: 11 } })
  })
})

describe('a file of 1,000 people, 50 of them wrong', () => {
  const lines = Array.from({ length: 1_000 }, (_, at) => `New ${at},${at % 20 === 7 ? 'nobody' : `new${at}@large.example`}`)
  const key = { 'idempotency-key': 'large-import-1' }
  const send = <Body>(rest: string, headers = {}) =>
    anna.post<Body>(`${own}/import${rest}`, lines.join('\n'), { 'content-type': 'text/csv', ...headers })

  it('says of each wrong line what is wrong, and does nothing', async () => {
    const { body: { counts, rows } } = await send<ImportPreview>('/preview')
    expect(counts).toEqual({ invite: 950, alreadyMembers: 0, invalid: 50 })
    const wrong = rows.filter(({ outcome }) => outcome === 'invalid')
    expect(wrong.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, at) => at * 20 + 8))
    expect(wrong.every(({ errors }) => errors.length === 1 && errors[0]?.code === 'email_invalid')).toBe(true)
    expect(await all()).toBe(people + 1)
  })

  it('leaves nothing behind when the process dies at it, and is taken up by sending it again', async () => {
    await admin.query('begin')
    await admin.query('select from subscriptions for update')
    const cut = send('?invalid=leave_out', key)
    await expect.poll(waiting).toHaveLength(1)
    // What the database sees of a process that is killed.
    await admin.query('select pg_terminate_backend(pid) from unnest($1::int[]) pid', [await waiting()])
    await admin.query('rollback')
    expect((await cut).status).toBeGreaterThanOrEqual(500)
    expect(await all()).toBe(people + 1)
    expect((await anna.get<Page<MemberImport>>(`${own}/imports`)).body.items).toEqual([])

    const again = await send<ImportResult>('?invalid=leave_out', key)
    expect(again.body).toMatchObject({ added: 950, alreadyMembers: 0, leftOut: 50 })
    expect((await send<ImportResult>('?invalid=leave_out', key)).body).toEqual(again.body)
    expect(await all()).toBe(people + 951)
  })
})

/** Whoever waits for the seats: nobody else has anything to do in this database. Other tests wait in theirs. */
async function waiting(): Promise<number[]> {
  const { rows } = await admin.query<{ pid: number }>(`
    select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  return rows.map(({ pid }) => pid)
}
