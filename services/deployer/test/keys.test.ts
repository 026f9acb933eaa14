// The keys that seal secrets: replaced without anybody noticing, and missed at once when they are gone.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { createLogger } from '@dezky/runtime'
import { configFromEnv } from '../src/config/config.ts'
import { environment } from '../src/config/env.ts'
import { secretsFromEnv } from '../src/config/secrets.ts'
import { type DeployerTables, migrations } from '../src/database/index.ts'
import { sealedPlaces } from '../src/database/sealed-places.ts'
import { startDeployer } from '../src/service.ts'
import { Api } from './api.ts'

const token = randomBytes(24).toString('hex')
const key = () => randomBytes(32).toString('base64')
const registry = { name: 'acme', host: 'registry.acme.example', username: 'robot', password: 'sesam-sesam',
  hookSecret: 'sixteen-characters' }

let database: TestDatabase<DeployerTables>
beforeEach(async () => {
  database = await testDatabase<DeployerTables>(migrations)
})
afterEach(() => database[Symbol.asyncDispose]())

/** Starts, does something, and ends; answers what was logged. */
async function run(keys: string, act: (api: Api) => Promise<unknown> = async () => undefined): Promise<string> {
  await using stack = new AsyncDisposableStack()
  const lines: string[] = []
  const log = createLogger({ name: 'deployer', level: 'warn', destination: { write: line => void lines.push(line) } })
  const env = environment.read({ DATABASE_URL: database.url, DEPLOYER_TOKEN: token, DEPLOYER_KEYS: keys, ADMIN_PASSWORD: token, PORT: '0' })
  const { url } = await startDeployer(stack, configFromEnv(env), secretsFromEnv(env), { log })
  await act(new Api(url, token))
  return lines.join('')
}

const keysUsed = async () => {
  const { key_id, hook_key_id } = await database.db.selectFrom('registries').select(['key_id', 'hook_key_id']).executeTakeFirstOrThrow()
  return new Set([key_id, hook_key_id])
}

describe('a key', () => {
  it('is replaced by putting a new one before it; after a start the old one is needed no more', async () => {
    const [old, fresh] = [key(), key()]
    await run(old, api => api.post('/registries', registry))
    const before = await keysUsed()
    await run(`${fresh},${old}`)
    expect((await keysUsed()).isDisjointFrom(before)).toBe(true)
    expect(await run(fresh)).toBe('')
  })

  it('of another installation is refused, with what to do', async () => {
    await run(key(), api => api.post('/registries', registry))
    await expect(run(key())).rejects.toThrow('None of the 3 secrets that are stored can be opened with DEPLOYER_KEYS.')
  })

  it('that is lost in part is said to be, and the rest goes on', async () => {
    const [lost, kept] = [key(), key()]
    await run(lost, api => api.post('/registries', registry))
    await database.db.updateTable('registries').set({ hook_sealed: null, hook_key_id: null }).execute()
    await run(`${kept},${lost}`, api => api.post('/registries', { ...registry, name: 'other', host: 'other.example' }))
    await database.db.updateTable('registries').set({ sealed: randomBytes(60) }).where('name', '=', 'acme').execute()
    expect(await run(kept)).toMatch(/"lost":\["registry [^"]+"\].*these secrets cannot be opened/)
  })
})

it('knows every place where something sealed may lie', async () => {
  const { rows } = await sql<{ place: string }>`
    select table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' and column_name like '%sealed' order by 1`.execute(database.db)
  expect(rows.map(({ place }) => place)).toEqual(sealedPlaces.map(({ table, bytes }) => `${table}.${bytes}`).toSorted())
})
