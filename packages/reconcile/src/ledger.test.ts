import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import type { Transaction } from '@dezky/database'
import type { TestDatabase } from '@dezky/database/testing'
import { testDatabase } from '@dezky/database/testing'
import { FakeClock } from './fake-clock.ts'
import { readKey, wake } from './key.store.ts'
import type { ReconcileTables } from './key.ts'
import { testLedger } from './ledger.contract.ts'
import type { MemoryTransaction } from './ledger.memory.ts'
import { MemoryLedger } from './ledger.memory.ts'
import { postgresLedger } from './ledger.postgres.ts'
import { migrations } from './migrations.ts'

testLedger<MemoryTransaction>('model', async () => {
  const clock = new FakeClock()
  const ledger = new MemoryLedger(clock)
  const texts: string[] = []
  return {
    ledger,
    wake: async (key, options) => ledger.wake(key, options),
    status: async key => ledger.status(key),
    elapse: ms => clock.advance(ms),
    now: () => clock.now(),
    write: async (trx, text) => trx.write(() => texts.push(text)),
    written: async () => texts,
  }
})

let database: TestDatabase<ReconcileTables>
beforeAll(async () => {
  database = await testDatabase([migrations])
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('create table texts (text text); grant select, insert, delete on texts to dezky_app')
  await owner.end()
})
afterAll(() => database[Symbol.asyncDispose]())

testLedger<Transaction<ReconcileTables>>('postgres', async () => {
  const { db } = database
  await sql`with emptied as (delete from texts) delete from reconcile_keys`.execute(db)
  return {
    ledger: postgresLedger(db),
    wake: (key, options) => db.transaction().execute(trx => wake(trx, key, options)),
    status: key => readKey(db, key),
    // The server's clock cannot be moved, so everything that was to happen is moved towards it.
    elapse: async (ms) => {
      const past = sql`${ms} * interval '1 ms'`
      await sql`update reconcile_keys set next_run_at = next_run_at - ${past}, lease_until = lease_until - ${past}`.execute(db)
    },
    now: () => new Date(),
    write: async (trx, text) => void await sql`insert into texts values (${text})`.execute(trx),
    written: async () => (await sql<{ text: string }>`select text from texts`.execute(db)).rows.map(({ text }) => text),
  }
})
