import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
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
