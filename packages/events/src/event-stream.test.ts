import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '@dezky/database'
import type { TestDatabase } from '@dezky/database/testing'
import { testDatabase } from '@dezky/database/testing'
import { newId } from '@dezky/runtime'
import { beginning } from './cursor.ts'
import { CursorInvalid } from './errors.ts'
import { appendEvent, readEvents, readHead } from './event.store.ts'
import type { EventTables } from './event.ts'
import type { EventStream, SubscribeOptions } from './event-stream.ts'
import { createEventStream } from './event-stream.ts'
import { migrations } from './migrations.ts'

let database: TestDatabase<EventTables>
let superuser: pg.Client
let open: AsyncDisposableStack
beforeAll(async () => {
  database = await testDatabase([migrations])
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
})
beforeEach(() => {
  open = new AsyncDisposableStack()
})
afterEach(() => open.disposeAsync())
afterAll(async () => {
  await superuser.end()
  await database[Symbol.asyncDispose]()
})

const log = { warn: () => undefined }
function streamOf(options: { pollMs?: number } = {}): EventStream {
  return open.use(createEventStream({ db: database.db, log, pollMs: 20, ...options }))
}

const append = (subject: string, tenantId: string | null = null) => database.db.transaction().execute(
  trx => appendEvent(trx, { type: 'thing.happened', tenantId, subject, data: null }))

/** Gathers subjects in the background; the list grows as events arrive. */
function gather(stream: EventStream, options: SubscribeOptions = {}): { subjects: string[], done: Promise<void> } {
  const over = new AbortController()
  const subjects: string[] = []
  const done = (async () => {
    for await (const { subject } of stream.subscribe({ ...options, signal: over.signal })) subjects.push(subject)
  })()
  open.defer(async () => {
    over.abort()
    await done.catch(() => undefined)
  })
  return { subjects, done }
}

const eventually = { timeout: 8000 }

describe('event stream', () => {
  it('joins past and present without gap or repetition while many write at once', async () => {
    const from = await readHead(database.db)
    const stream = streamOf()
    const total = 300
    const writing = Promise.all(Array.from({ length: 6 }, async (_, writer) => {
      for (let index = 0; index < total / 6; index++) {
        await append(`${writer}/${index}`)
        stream.notify()
      }
    }))
    const subscribers: ReturnType<typeof gather>[] = []
    for (let index = 0; index < 10; index++) {
      subscribers.push(gather(stream, { after: from, bufferSize: total }))
      await append(`extra ${index}`)
    }
    await writing

    const received = () => subscribers.map(({ subjects }) => subjects.length)
    await expect.poll(received, eventually).toEqual(subscribers.map(() => total + 10))
    const { events } = await readEvents(database.db, { after: from })
    for (const { subjects } of subscribers) expect(subjects).toEqual(events.map(({ subject }) => subject))
  })

  it('gives a subscriber only what its filter lets through, from a past of its own', async () => {
    const tenantId = newId()
    const from = await readHead(database.db)
    await append('foreign')
    await append('ours before', tenantId)
    const stream = streamOf()
    const { subjects } = gather(stream, {
      after: from,
      filter: event => event.tenantId === tenantId,
      backfill: ({ after }) => readEvents(database.db, { after, tenantId }),
    })
    await expect.poll(() => subjects, eventually).toEqual(['ours before'])
    await append('foreign again')
    await append('ours now', tenantId)
    stream.notify()
    await expect.poll(() => subjects, eventually).toEqual(['ours before', 'ours now'])
  })

  it('delivers by polling alone', async () => {
    const { subjects } = gather(streamOf(), { after: await readHead(database.db) })
    await append('unannounced')
    await expect.poll(() => subjects, eventually).toEqual(['unannounced'])
  })

  it('hears from another process without waiting for the next poll', async () => {
    const elsewhere = openDatabase<EventTables>({ url: database.url, applicationName: 'elsewhere' })
    open.defer(() => elsewhere.destroy())
    const { subjects } = gather(streamOf({ pollMs: 60_000 }), { after: await readHead(database.db) })
    const writer = open.use(createEventStream({ db: elsewhere, log, pollMs: 60_000 }))
    await expect.poll(async () => (await listeners()).length, eventually).toBe(2)
    await append('from elsewhere')
    writer.notify()
    await expect.poll(() => subjects, eventually).toEqual(['from elsewhere'])
  })

  it('listens again after its connection was killed', async () => {
    const { subjects } = gather(streamOf({ pollMs: 60_000 }), { after: await readHead(database.db) })
    await expect.poll(async () => (await listeners()).length, eventually).toBe(1)
    const [before] = await listeners()
    await superuser.query('select pg_terminate_backend($1)', [before])
    await append('while nobody listened')
    await expect.poll(() => subjects, eventually).toEqual(['while nobody listened'])
    await expect.poll(async () => (await listeners()).filter(pid => pid !== before).length, eventually).toBe(1)
  })

  it('goes on when every connection was killed', async () => {
    const elsewhere = openDatabase<EventTables>({ url: database.url, applicationName: 'doomed' })
    open.defer(() => elsewhere.destroy())
    const stream = open.use(createEventStream({ db: elsewhere, log, pollMs: 20 }))
    const { subjects } = gather(stream, { after: await readHead(database.db) })
    await append('first')
    await expect.poll(() => subjects, eventually).toEqual(['first'])
    await superuser.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed' and datname = current_database()`)
    await append('second')
    await expect.poll(() => subjects, eventually).toEqual(['first', 'second'])
  })

  it('delivers soon after an older transaction let go, although nobody says so', async () => {
    const stream = streamOf({ pollMs: 5000 })
    const { subjects } = gather(stream, { after: await readHead(database.db) })
    await append('warm up')
    stream.notify()
    await expect.poll(() => subjects, eventually).toEqual(['warm up'])

    const older = await database.db.startTransaction().execute()
    await appendEvent(older, { type: 'thing.happened', tenantId: null, subject: 'older', data: null })
    await append('younger')
    stream.notify()
    await older.commit().execute()
    await expect.poll(() => subjects, { timeout: 2500 }).toEqual(['warm up', 'older', 'younger'])
  })

  it('refuses a malformed cursor at once and one from the future when asked for the first event', async () => {
    const stream = streamOf()
    expect(() => stream.subscribe({ after: 'nonsense' })).toThrow(new CursorInvalid('malformed'))
    await expect(stream.subscribe({ after: '1.zzzzzzzzzz.1' }).next()).rejects.toEqual(new CursorInvalid('future'))
  })

  it('starts at the very beginning, or with what is new', async () => {
    await append('old')
    const stream = streamOf()
    const everything = gather(stream, { after: beginning })
    await expect.poll(() => everything.subjects, eventually).toContain('old')
    const news = gather(stream)
    // A subscription without a cursor begins when it is first asked; the next event is appended until it is heard.
    await expect.poll(async () => {
      await append('new')
      return news.subjects
    }, eventually).toContain('new')
    expect(news.subjects).not.toContain('old')
  })

  it('ends its subscriptions when it is disposed of', async () => {
    const stream = createEventStream({ db: database.db, log })
    const { done } = gather(stream)
    await stream[Symbol.asyncDispose]()
    await done
  })
})

async function listeners(): Promise<number[]> {
  const { rows } = await superuser.query<{ pid: number }>(
    `select pid from pg_stat_activity where query = 'listen "dezky_events"' and datname = current_database()`)
  return rows.map(({ pid }) => pid)
}
