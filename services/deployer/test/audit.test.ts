// Who did what: written before it is done, whole, and not to be changed afterwards.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AuditPage } from '@dezky/contracts/deployer'
import { type Bare, startBare } from './bare.ts'
import { Browser } from './browser.ts'

const password = 'hæfteklamme-hæfteklamme'
const secret = 'kanariefugl-7741'

let bare: Bare
let admin: pg.Client
beforeAll(async () => {
  bare = await startBare({ TRUST_PROXY: '127.0.0.1' })
  admin = new pg.Client({ connectionString: bare.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin?.end()
  await bare?.[Symbol.asyncDispose]()
})

/** How something went is written once it was answered, which is a moment later for whoever asked. */
async function trail(query = ''): Promise<AuditPage['items']> {
  return vi.waitFor(async () => {
    const { items } = await bare.api.get<AuditPage>(`/audit-entries${query}`)
    expect(items.filter(({ outcome }) => outcome === 'unknown')).toEqual([])
    return items
  })
}

describe('the audit trail', () => {
  it('says who asked for what, from where, and what came of it; of values it keeps none', async () => {
    await bare.api.post('/projects', { name: 'shop', repository: 'registry.example/shop' })
    await bare.api.send('PUT', '/projects/shop/variables/TOKEN',
      { body: { value: secret, secret: true }, headers: { 'dezky-on-behalf-of': 'olga' } })
    await bare.api.send('DELETE', '/hosts/nowhere')
    const items = await trail()
    expect(items.map(({ actor, operation, target, project, fields, outcome, status, code }) =>
      [actor, operation, target, project, fields, outcome, status, code])).toEqual([
      ['administrator', 'deleteHost', '/v1/hosts/nowhere', null, [], 'refused', 404, 'not_found'],
      ['olga', 'setProjectVariable', '/v1/projects/shop/variables/TOKEN', 'shop', ['value', 'secret'], 'done', 204, null],
      ['administrator', 'createProject', '/v1/projects/shop', null, ['name', 'repository'], 'done', 201, null],
    ])
    expect(items[0]).toMatchObject({ by: 'token', address: '127.0.0.1', summary: expect.stringContaining('host') })
    expect(JSON.stringify(items)).not.toContain(secret)
  })

  it('tells a person from their key, and has what they may not', async () => {
    await bare.api.post('/people', { username: 'vera', name: 'Vera', password })
    const vera = new Browser(bare.url)
    await vera.signIn('vera', password)
    expect((await vera.send('POST', '/v1/projects', { name: 'other', repository: 'registry.example/other' })).status).toBe(403)
    const { secret: key } = await (await vera.send('POST', '/v1/api-keys', { name: 'ci' })).json() as { secret: string }
    expect((await bare.api.send('DELETE', '/projects/shop', { token: key })).status).toBe(403)
    await vi.waitFor(async () => {
      expect((await trail('?outcome=refused&limit=2')).map(({ actor, by, operation, code }) => [actor, by, operation, code])).toEqual([
        ['ci (key of vera)', 'key', 'deleteProject', 'not_allowed'], ['vera', 'person', 'createProject', 'not_allowed'],
      ])
    })
    expect((await vera.send('GET', '/v1/audit-entries')).status).toBe(403)
  })

  it('is filtered, read page by page, and whole as a file, which is written down, too', async () => {
    const all = await trail('?limit=200')
    const first = await bare.api.get<AuditPage>('/audit-entries?limit=2')
    const second = await bare.api.get<AuditPage>(`/audit-entries?limit=200&before=${first.next}`)
    expect([...first.items, ...second.items]).toEqual(all)
    expect(second.next).toBeNull()
    expect((await trail('?actor=olga&project=shop&operation=setProjectVariable')).length).toBe(1)
    expect(await trail(`?until=${all.at(-1)!.at}`)).toEqual([])
    const file = await (await bare.api.send('GET', '/audit-entries/export')).text()
    expect(file.trimEnd().split('\n').slice(1).map(line => JSON.parse(line) as unknown)).toEqual(all)
    expect((await trail('?limit=1'))[0]).toMatchObject({ operation: 'exportAudit', outcome: 'done' })
    expect((await bare.api.send('GET', '/audit-entries?before=; drop table')).status).toBe(400)
  })

  it('does nothing that it could not write down', async () => {
    const { db } = bare.database
    await admin.query('revoke insert on audit_entries from dezky_app')
    expect((await bare.api.send('POST', '/projects', { body: { name: 'unseen', repository: 'registry.example/unseen' } })).status).toBe(500)
    await admin.query('grant insert on audit_entries to dezky_app')
    expect(await db.selectFrom('projects').select('name').where('name', '=', 'unseen').execute()).toEqual([])
  })

  it.each([
    ['changed', 'update audit_entries set actor = \'nobody\''], ['ended once more', 'update audit_entries set status = 200'],
    ['removed', 'delete from audit_entries'], ['emptied', 'truncate audit_entries'],
  ])('cannot be %s, even by whoever owns the database', async (_, statement) => {
    await expect(admin.query(statement)).rejects.toThrow('neither changed nor removed')
  })
})
