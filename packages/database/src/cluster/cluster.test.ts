import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Cluster } from './cluster.ts'
import { startCluster } from './cluster.ts'

let directory: string
let cluster: Cluster | undefined
const start = async () => cluster = await startCluster({ directory, port: 0 })

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'dezky-cluster-'))
  await chmod(directory, 0o711)
})
afterEach(async () => {
  await cluster?.stop()
  await rm(directory, { recursive: true, force: true })
})

async function query(text: string) {
  const client = new pg.Client({ connectionString: cluster?.superuserUrl })
  await client.connect()
  return client.query(text).finally(() => client.end())
}

async function pid(): Promise<number> {
  return Number((await readFile(path.join(cluster?.dataDirectory ?? '', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

describe('the embedded server', () => {
  it('keeps its data from one start to the next', async () => {
    await start()
    await query('create table kept (x int)')
    await cluster?.stop()
    await start()
    await expect(query('table kept')).resolves.toMatchObject({ rowCount: 0 })
  })

  it('is found again when it already runs, and is then left running', async () => {
    const first = await start()
    const second = await start()
    expect([first.owned, second.owned, second.port]).toEqual([true, false, first.port])
    await second[Symbol.asyncDispose]()
    await expect(query('select 1')).resolves.toMatchObject({ rowCount: 1 })
  })

  it('starts after it was killed, whatever the file it left behind says', async () => {
    await start()
    await query('create table kept (x int)')
    const killed = await pid()
    process.kill(killed, 'SIGKILL')
    await start()
    expect(await pid()).not.toBe(killed)
    await expect(query('table kept')).resolves.toMatchObject({ rowCount: 0 })
  })

  it('refuses data of another major version and leaves it as it is', async () => {
    await start()
    await cluster?.stop()
    const version = path.join(cluster?.dataDirectory ?? '', 'PG_VERSION')
    await writeFile(version, '14\n')
    await expect(start()).rejects.toThrow(/belongs to Postgres 14.*nothing was changed/)
    expect(await readFile(version, 'utf8')).toBe('14\n')
  })

  it('says so when the data is there but its password is gone', async () => {
    await start()
    await cluster?.stop()
    await rm(path.join(directory, 'superuser-password'))
    await expect(start()).rejects.toThrow(/password of the data .* is missing/)
  })
})
