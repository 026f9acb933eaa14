import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { TestDatabase } from '@dezky/database/testing'
import { testDatabase } from '@dezky/database/testing'
import { newId } from '@dezky/runtime'
import { beginning, compareCursors, decodeCursor } from './cursor.ts'
import { CursorInvalid } from './errors.ts'
import type { EventPage, ReadOptions } from './event.store.ts'
import { appendEvent, readEvents, readHead } from './event.store.ts'
import type { EventTables, NewEvent } from './event.ts'
import { migrations } from './migrations.ts'

let database: TestDatabase<EventTables>
beforeAll(async () => {
  database = await testDatabase([migrations])
})
beforeEach(() => asOwner('truncate events, event_epochs; select enter_event_epoch()'))
afterAll(() => database[Symbol.asyncDispose]())

async function asOwner(statement: string, values?: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl, lock_timeout: 5000 })
  await owner.connect()
  await owner.query(statement, values)
  await owner.end()
}

/** A transaction that has an id and runs in another database of the same server. */
async function transactionElsewhere() {
  const client = new pg.Client({ connectionString: Object.assign(new URL(database.superuserUrl), { pathname: '/postgres' }).href })
  await client.connect()
  await client.query('begin; select pg_current_xact_id()')
  return { commit: () => client.query('commit'), [Symbol.asyncDispose]: () => client.end() }
}

function about(subject: string, tenantId: string | null = null): NewEvent {
  return { type: 'thing.happened', tenantId, subject, data: { subject } }
}

const append = (...subjects: string[]) => database.db.transaction().execute(async (trx) => {
  for (const subject of subjects) await appendEvent(trx, about(subject))
})

const subjectsOf = ({ events }: EventPage) => events.map(event => event.subject)

/** What is after the cursor once everything committed has settled: other test files' transactions on the same server come and go. */
async function settledAfter(after: string, options: Omit<ReadOptions, 'after'> = {}): Promise<EventPage> {
  return vi.waitFor(async () => {
    const page = await readEvents(database.db, { after, ...options })
    if (page.unsettled) throw new Error('an older transaction still runs')
    return page
  }, { timeout: 5000 })
}

const subjectsAfter = async (after: string) => subjectsOf(await settledAfter(after))

/** Follows the log in steps, as a client does, and remembers everything it was given. */
function reader() {
  const seen: string[] = []
  let cursor = beginning
  return {
    seen,
    async read() {
      const page = await readEvents(database.db, { after: cursor })
      seen.push(...page.events.map(event => event.subject))
      cursor = page.next
      return page
    },
  }
}

describe('the log', () => {
  it('gives back what was appended, in order, page by page', async () => {
    const tenantId = newId()
    const event: NewEvent = { ...about(`tenant:${tenantId}`, tenantId), partnerId: newId(), data: { list: [1, 'two', null] } }
    const id = await database.db.transaction().execute(trx => appendEvent(trx, event))
    await append('b', 'c')

    const first = await settledAfter(beginning, { limit: 2 })
    expect(first.events[0]).toEqual({ ...event, id, cursor: expect.any(String), occurredAt: expect.any(Date) })
    expect(first.caughtUp).toBe(false)
    const second = await settledAfter(first.next, { limit: 2 })
    expect(subjectsOf(second)).toEqual(['c'])
    expect(second.caughtUp).toBe(true)
  })

  it('reads one tenant by itself', async () => {
    const tenantId = newId()
    await append('someone else')
    await database.db.transaction().execute(trx => appendEvent(trx, about('ours', tenantId)))
    expect(subjectsOf(await settledAfter(beginning, { tenantId }))).toEqual(['ours'])
  })

  it('loses nothing when transactions commit in the reverse of the order they began in', async () => {
    const client = reader()
    const early = await database.db.startTransaction().execute()
    const late = await database.db.startTransaction().execute()
    await appendEvent(early, about('early'))
    await appendEvent(late, about('late'))

    await late.commit().execute()
    const page = await client.read()
    expect(client.seen).toEqual([])
    expect(page.unsettled).toBe(true)

    await early.commit().execute()
    await expect.poll(async () => (await client.read()).unsettled).toBe(false)
    expect(client.seen).toEqual(['early', 'late'])
  })

  it('does not wait for a transaction of another database', async () => {
    await using elsewhere = await transactionElsewhere()
    await append('ours')
    expect(await subjectsAfter(beginning)).toEqual(['ours'])
    await elsewhere.commit()
  })

  it('keeps a cursor good when such a transaction ends while it is looked at', async () => {
    await using elsewhere = await transactionElsewhere()
    await append('ours')
    const { next } = await settledAfter(beginning)

    const looking = await database.db.startTransaction().setIsolationLevel('repeatable read').execute()
    await sql`select pg_current_snapshot()`.execute(looking)
    await elsewhere.commit()
    const page = await readEvents(looking, { after: next })
    expect(page).toMatchObject({ events: [], next })
    await looking.commit().execute()
  })

  it('keeps what a rolled back transaction or savepoint said to itself', async () => {
    const abandoned = await database.db.startTransaction().execute()
    await appendEvent(abandoned, about('abandoned'))
    await abandoned.rollback().execute()

    const trx = await database.db.startTransaction().execute()
    const savepoint = await trx.savepoint('before').execute()
    await appendEvent(savepoint, about('undone'))
    const back = await savepoint.rollbackToSavepoint('before').execute()
    await appendEvent(back, about('kept'))
    await back.commit().execute()

    expect(await subjectsAfter(beginning)).toEqual(['kept'])
  })

  it('hears after the head only what settles later', async () => {
    await append('before')
    const { events } = await settledAfter(beginning)
    const head = await vi.waitUntil(async () => {
      const head = await readHead(database.db)
      return compareCursors(decodeCursor(head), decodeCursor(events[0]!.cursor)) > 0 && head
    })
    await append('after')
    expect(await subjectsAfter(head)).toEqual(['after'])
  })

  it('refuses a cursor that is not its own', async () => {
    await expect(readEvents(database.db, { after: 'what' })).rejects.toEqual(new CursorInvalid('malformed'))
    await expect(readEvents(database.db, { after: '1.zzzzzzzzzz.1' })).rejects.toEqual(new CursorInvalid('future'))
  })

  it.each([
    ['update', sql`update events set subject = 'x'`],
    ['delete', sql`delete from events`],
    ['truncate', sql`truncate events`],
    ['epoch', sql`update event_epochs set cluster = 'x'`],
  ])('cannot be rewritten by the application: %s', async (_, statement) => {
    await expect(statement.execute(database.db)).rejects.toThrow('permission denied')
  })

  it('refuses a type that could break out of a line of the stream', async () => {
    const appending = database.db.transaction().execute(trx => appendEvent(trx, { ...about('x'), type: 'a\nb' }))
    await expect(appending).rejects.toThrow('violates check constraint')
  })
})

describe('a log that was restored onto another server', () => {
  /** As a dump looks there: its transaction ids are far ahead of, or behind, those the new server gives out. */
  async function restoreElsewhere(xidShift: bigint): Promise<void> {
    await asOwner('update event_epochs set cluster = \'another server\'')
    await asOwner('update events set xid = (xid::text::bigint + $1)::text::xid8', [xidShift])
  }

  it.each([1_000_000_000n, -100n])('keeps its events readable and before the new ones (ids shifted by %i)', async (shift) => {
    await append('a', 'b')
    await restoreElsewhere(shift)
    expect(await subjectsAfter(beginning)).toEqual(['a', 'b'])

    await append('c')
    expect(await subjectsAfter(beginning)).toEqual(['a', 'b', 'c'])
  })

  it('still honours cursors given out by the old server', async () => {
    await append('a', 'b')
    await restoreElsewhere(0n)
    const { events } = await settledAfter(beginning, { limit: 1 })
    await append('c')
    expect(await subjectsAfter(events[0]!.cursor)).toEqual(['b', 'c'])
  })

  it('enters the new epoch once, whoever writes first', async () => {
    await append('a')
    await restoreElsewhere(1_000_000n)
    await Promise.all(Array.from({ length: 8 }, (_, index) => append(`new ${index}`)))
    const { events } = await settledAfter(beginning)
    expect(events).toHaveLength(9)
    const { rows } = await sql`select distinct epoch from events order by epoch`.execute(database.db)
    expect(rows).toEqual([{ epoch: 1 }, { epoch: 2 }])
  })
})
