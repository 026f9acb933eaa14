// A process can die between any two statements of a write: what is left is all of it, or nothing.
import type pg from 'pg'
import pgClient from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { story } from './audited/story.ts'
import type { Telling } from './audited/telling.ts'
import { deafMailServer, startTelling } from './audited/telling.ts'
import { movableClock } from './movable-clock.ts'
import type { TestApi } from './test-api.ts'
import { startTestApi } from './test-api.ts'

let api: TestApi
let telling: Telling
let tables: string[]
const clock = movableClock()
/** A connection of its own that looks at what has been committed. */
let witness: pg.Client
/** How many more statements reach the database before the connection that sends them is cut. */
let statementsLeft = Infinity

beforeAll(async () => {
  api = await startTestApi({ clock, resolve: async () => [{ address: '93.184.216.34', family: 4 }] }, deafMailServer)
  witness = new pgClient.Client({ connectionString: api.database.superuserUrl })
  await witness.connect()
  telling = await startTelling({ api, clock, admin: witness })
  const { rows } = await witness.query<{ name: string }>(`
    select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('throttles', 'upstream_calls')`)
  tables = rows.map(({ name }) => name)
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

/** What there is in every table, as one figure each. */
async function traces(): Promise<Record<string, string>> {
  const traced = tables.map(table => `
    select '${table}' as name, coalesce(md5(string_agg(t::text, '' order by t::text)), '') as trace from ${rowsOf(table)} t`)
  const { rows } = await witness.query<{ name: string, trace: string }>(traced.join(' union all '))
  return Object.fromEntries(rows.map(({ name, trace }) => [name, trace]))
}

/** Webhooks are woken by whatever is told, too, a moment later and in a transaction of its own. */
function rowsOf(table: string): string {
  return table === 'reconcile_keys' ? `(select * from reconcile_keys where kind <> 'webhook')` : `"${table}"`
}

/** Postgres notices a moment later that nobody is there any more, and lets go of what the transaction had locked. */
async function abandonedEnded(): Promise<void> {
  const open = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and (state like 'idle in transaction%' or state = 'active')`
  await expect.poll(async () => (await witness.query(open)).rowCount, { interval: 5, timeout: 10_000 }).toBe(0)
}

describe('killed after any statement', () => {
  it.each(story)('$id is done whole or not at all', async (step) => {
    await telling.ready(step)
    const write = await telling.request(step)
    const before = await traces()
    let survived = 0
    for (; survived < 100; survived++) {
      statementsLeft = survived
      const answer = await write()
      statementsLeft = Infinity
      await abandonedEnded()
      if (answer.status < 300) {
        await telling.remember(step, answer)
        break
      }
      expect(answer.status, `after ${survived} statements: ${JSON.stringify(answer.body)}`).toBe(503)
      expect(await traces(), `after ${survived} statements`).toEqual(before)
    }
    expect(survived).toBeGreaterThan(2)
    const after = await traces()
    const left = Object.keys(after).filter(table => after[table] !== before[table])
    const trail = step.actions.length > 0 ? ['audit_chains', 'audit_entries'] : []
    expect(left).toEqual(expect.arrayContaining([...trail, ...step.events.length > 0 ? ['events'] : []]))
    expect(left).not.toEqual([])
  })
})
