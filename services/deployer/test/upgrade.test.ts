// A database as an older deployer left it: this one takes it up, with everything in it.
import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails, RegistryAnswer } from '@dezky/contracts/deployer'
import { testDatabase } from '@dezky/database/testing'
import { createKeyring } from '@dezky/runtime'
import { type DeployerTables, migrations } from '../src/database/index.ts'
import { type Bare, startBare } from './bare.ts'

const key = randomBytes(32)
const registryId = '01900000-0000-7000-8000-000000000005'
const resources = new AsyncDisposableStack()
let deployer: Bare
beforeAll(async () => {
  const database = resources.use(await testDatabase<DeployerTables>(await onlyTheFirst()))
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query(await readFile(new URL('upgrade/after-0001.sql', import.meta.url), 'utf8'))
  const keyring = createKeyring([key])
  const [password, hook] = ['registry', 'hook of registry'].map(whose => keyring.seal(`the ${whose}`, `${whose} ${registryId}`).bytes)
  await client.query(`
    insert into registries (id, name, host, username, sealed, hook_sealed, key_id, created_at, updated_at)
    values ($1, 'acme', 'registry.acme.example', 'robot', $2, $3, $4, now(), now())`, [registryId, password, hook, keyring.keyId])
  await client.end()
  const env = { DATABASE_OWNER_URL: database.ownerUrl, DEPLOYER_KEYS: key.toString('base64') }
  deployer = resources.use(await startBare(env, database))
})
afterAll(() => resources.disposeAsync())

/** The packages' migrations, and the first of the service's own. */
async function onlyTheFirst() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dezky-older-'))
  resources.defer(() => rm(folder, { recursive: true }))
  const own = migrations.find(({ name }) => name === 'deployer')!
  const first = '0001-projects-and-deployments.sql'
  await copyFile(new URL(first, own.directory), path.join(folder, first))
  return [...migrations.filter(source => source !== own), { ...own, directory: pathToFileURL(`${folder}/`) }]
}

describe('a database of an older deployer', () => {
  it('is taken up with its stages, its history and what was said', async () => {
    const { items } = await deployer.api.get<{ items: DeploymentDetails[] }>('/projects/shop/stages/prod/deployments')
    expect(items.map(({ release: { number, tag }, state }) => [number, tag, state]))
      .toEqual([[2, 'v2', 'succeeded'], [1, 'v1', 'succeeded']])
    const log = await deployer.api.get<{ items: { message: string }[] }>(`/deployments/${items[0]!.id}/log`)
    expect(log.items.map(({ message }) => message)).toEqual(['It was so'])
    expect(await deployer.api.get('/overview')).toMatchObject({ items: [{ name: 'shop' }] })
  })

  it('has lost no secret', async () => {
    const registry = await deployer.api.get<{ items: RegistryAnswer[] }>('/registries')
    expect(registry.items).toMatchObject([{ name: 'acme', hasPassword: true }])
    expect(deployer.logged()).not.toContain('cannot be opened')
  })

  it('takes on what is new', async () => {
    const asked = await deployer.api.post<DeploymentDetails>('/projects/shop/stages/prod/deployments', { release: 1 })
    expect([asked.state, asked.kind]).toEqual(['queued', 'rollback'])
  })
})
