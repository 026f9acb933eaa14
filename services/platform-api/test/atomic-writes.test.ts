// A process can die between any two statements of a write: what is left is all of it, or nothing.
import type pg from 'pg'
import pgClient from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createActiveTenant, newTenant } from './tenants.ts'
import type { Caller, TestApi } from './test-api.ts'
import { operator, startTestApi } from './test-api.ts'

let api: TestApi
let olga: Caller
/** A connection of its own that looks at what has been committed. */
let witness: pg.Client
/** How many more statements reach the database before the connection that sends them is cut. */
let statementsLeft = Infinity

beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  await createActiveTenant(olga, 'present')
  await api.services.reconciler[Symbol.asyncDispose]()
  witness = new pgClient.Client({ connectionString: api.database.superuserUrl })
  await witness.connect()
  cutConnections(api.services.db.pool)
})
afterAll(async () => {
  await witness.end()
  await api[Symbol.asyncDispose]()
})

/** As `kill -9` looks to Postgres: the socket closes, and whatever had not been committed is rolled back. */
function cutConnections(pool: pg.Pool): void {
  const watched = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (!watched.has(client)) watch(client)
    watched.add(client)
  })
}

function watch(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...parameters: unknown[]) => unknown
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
  client.query = ((...parameters: unknown[]) => {
    if (statementsLeft-- <= 0) stream.destroy()
    return query(...parameters)
  }) as typeof client.query
}

/** How much there is of everything that a write leaves behind. */
async function traces(): Promise<Record<string, string>> {
  const { rows } = await witness.query<Record<string, string>>(`
    select (select md5(string_agg(t::text, '' order by id)) from tenants t) as tenants,
           (select md5(string_agg(m::text, '' order by id)) from memberships m) as memberships,
           (select md5(string_agg(p::text, '' order by id)) from partners p) as partners,
           (select md5(string_agg(s::text, '' order by tenant_id)) from subscriptions s) as subscriptions,
           (select count(*) from people) as people, (select count(*) from resources) as resources,
           (select count(*) from idempotent_requests) as answers,
           (select count(*) from audit_entries) as audit, (select sum(sequence) from audit_chains) as chained,
           (select count(*) from events) as events, (select sum(generation) from reconcile_keys) as woken`)
  return rows[0] ?? {}
}

/** Postgres notices a moment later that nobody is there any more, and lets go of what the transaction had locked. */
async function abandonedEnded(): Promise<void> {
  const open = `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`
  await expect.poll(async () => (await witness.query(open)).rowCount).toBe(0)
}

type Write = () => Promise<{ status: number }>

/** What each write leaves behind besides its audit entry, and how to get ready for it. */
const writes: [string, string[], () => Promise<Write>][] = [
  ['creating a tenant', ['answers', 'events', 'memberships', 'people', 'resources', 'subscriptions', 'tenants', 'woken'], async () => {
    return () => olga.post('/v1/tenants', newTenant('created'), { 'idempotency-key': 'atomic-create' })
  }],
  ['reconciling', ['woken'], async () => () => olga.post('/v1/tenants/present/reconcile')],
]

describe('killed after any statement', () => {
  it.each(writes)('%s is done whole or not at all', async (_, left, prepare) => {
    const write = await prepare()
    const before = await traces()
    let survived = 0
    for (; survived < 100; survived++) {
      statementsLeft = survived
      const { status } = await write()
      statementsLeft = Infinity
      await abandonedEnded()
      const after = await traces()
      if (status < 300) break
      expect(status, `after ${survived} statements`).toBe(503)
      expect(after, `after ${survived} statements`).toEqual(before)
    }
    expect(survived).toBeGreaterThan(3)
    const after = await traces()
    expect(Object.keys(after).filter(trace => after[trace] !== before[trace]).sort()).toEqual(['audit', 'chained', ...left].toSorted())
  })
})
