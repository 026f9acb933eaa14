import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DatabaseUrls } from './ensure-database.ts'
import { ensureDatabase } from './ensure-database.ts'
import { startTestCluster } from './testing.ts'

const [name, neighbour] = [1, 2].map(() => `test_${randomBytes(6).toString('hex')}`) as [string, string]
let adminUrl: string
let urls: DatabaseUrls
let neighbours: DatabaseUrls

beforeAll(async () => {
  adminUrl = (await startTestCluster()).superuserUrl
  urls = await ensureDatabase(adminUrl, name)
  neighbours = await ensureDatabase(adminUrl, neighbour)
})
afterAll(async () => {
  for (const database of [name, neighbour]) {
    await query(adminUrl, `drop database ${database} with (force)`)
    await query(adminUrl, `drop role ${database}_owner, ${database}_app`)
  }
})

async function query(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: unknown[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  }
  finally {
    await client.end()
  }
}

describe('making a database', () => {
  it.each(['', 'Shop', '1shop', 'my-shop', 'my shop', 'shop;drop', '_shop', 'x'.repeat(42)])('refuses the name "%s"', async (refused) => {
    await expect(ensureDatabase(adminUrl, refused)).rejects.toThrow('is not a usable database name')
  })

  it('changes nothing the second time', async () => {
    const picture = () => query(adminUrl, `
      select d.oid, d.datacl::text, owner.rolname as owner,
             (select jsonb_agg(jsonb_build_object('role', r.rolname, 'member', m.rolname, 'inherits', inherit_option, 'sets', set_option))
                from pg_auth_members join pg_roles r on r.oid = roleid join pg_roles m on m.oid = member
               where m.rolname like '${name}%') as memberships
        from pg_database d join pg_roles owner on owner.oid = d.datdba where datname = '${name}'`)
    const before = await picture()
    expect(await ensureDatabase(adminUrl, name)).toEqual(urls)
    expect(await picture()).toEqual(before)
    await expect(query(urls.appUrl, 'select 1')).resolves.toHaveLength(1)
  })

  it('can be asked for by several processes at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => ensureDatabase(adminUrl, name)))
    expect(answers).toEqual([urls, urls, urls])
  })

  it('tells its logins nothing of the administrator\'s password, nor of each other\'s', () => {
    const passwords = [adminUrl, urls.ownerUrl, urls.appUrl, neighbours.appUrl].map(url => new URL(url).password)
    expect(new Set(passwords).size).toBe(4)
  })
})

describe('the login a process runs with', () => {
  it.each([
    ['create a table', ['create table mine (id int)'], 'permission denied for schema public'],
    ['create a table as the role it runs as', ['set role dezky_app', 'create table mine (id int)'], 'permission denied for schema public'],
    ['create a schema', ['create schema mine'], 'permission denied for database'],
    ['become the owner', [`set role ${name}_owner`], 'permission denied to set role'],
    ['become the administrator', ['set role postgres'], 'permission denied to set role'],
    ['make other roles', ['create role other'], 'permission denied to create role'],
  ])('cannot %s', async (_, statements, refusal) => {
    await expect(query(urls.appUrl, ...statements)).rejects.toThrow(refusal)
  })

  it('reads what was granted to its role once it acts as that role, and nothing before', async () => {
    await query(urls.ownerUrl, 'create table wares (id int)', 'grant select on wares to dezky_app')
    await expect(query(urls.appUrl, 'table wares')).rejects.toThrow('permission denied for table wares')
    await expect(query(urls.appUrl, 'set role dezky_app', 'table wares')).resolves.toEqual([])
  })

  it('cannot enter another database, and neither can the owner of one', async () => {
    const elsewhere = (url: string) => Object.assign(new URL(url), { pathname: `/${neighbour}` }).href
    for (const url of [urls.appUrl, urls.ownerUrl]) {
      await expect(query(elsewhere(url), 'select 1')).rejects.toThrow(`permission denied for database "${neighbour}"`)
    }
  })
})
