import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportPreview, ImportResult, MemberCounts, MemberImport } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { readCsv } from './member-import.csv.ts'

describe('a file', () => {
  it.each([
    ['with a header in another order', 'email,role,name\nbo@a.example,admin,Bo\n'],
    ['without one, by semicolons, with a byte order mark', '\uFEFFBo;bo@a.example;admin'],
    ['under other names, with what was wrong with it', 'Navn;E-mail;Rolle;Problem\nBo;bo@a.example;admin;Was not there'],
    ['in quotes, with other line ends', 'name,email,role\r\n"Bo","bo@a.example","admin"\r\n\r\n'],
  ])('%s is read', (_, text) => {
    expect(readCsv(Buffer.from(text))).toMatchObject([{ name: 'Bo', email: 'bo@a.example', role: 'admin', surplus: false }])
  })

  it('is read as older spreadsheets save it', () => {
    expect(readCsv(Buffer.from('S\xf8ren,soren@a.example', 'latin1'))).toMatchObject([{ name: 'Søren' }])
  })

  it('says on which line each row begins', () => {
    expect(readCsv(Buffer.from('name,email\nA,a@a.example\n\nB,b@a.example\n')).map(({ line }) => line)).toEqual([2, 4])
  })

  it.each([
    ['nobody', Buffer.from('name,email\n'), 'import_unreadable'], ['no end of a quote', Buffer.from('"a,b'), 'import_unreadable'],
    ['another encoding', Buffer.from([0xff, 0xfe, 0x41]), 'import_unreadable'],
    ['too many', Buffer.from('a,a@a.example\n'.repeat(1001)), 'import_too_large'],
  ])('with %s is refused', (_, bytes, code) => {
    expect(() => readCsv(bytes)).toThrow(expect.objectContaining({ code }))
  })
})

const elsewhere = 'http://elsewhere.example'

describe('importing', () => {
  let api: TestApi
  let anna: Caller
  beforeAll(async () => {
    api = await startTestApi({}, { OIDC_ISSUERS: `http://identity.example,${elsewhere}` })
    anna = await api.as(await administratorOf(api, await createActiveTenant(await api.as(operator), 'acme')))
  })
  afterAll(() => api[Symbol.asyncDispose]())

  const send = <Body>(body: string, rest = '', headers = {}) =>
    anna.post<Body>(`/v1/tenants/acme/members/import${rest}`, body, { 'content-type': 'text/csv', ...headers })
  const all = async () => (await anna.get<MemberCounts>('/v1/tenants/acme/members/counts')).body.all
  const seats = async (seats: number) => {
    const client = new pg.Client({ connectionString: api.database.superuserUrl })
    await client.connect()
    await client.query('update subscriptions set seats = $1', [seats]).finally(() => client.end())
  }
  const count = async () => (await anna.get<{ items: [] }>('/v1/tenants/acme/members?limit=100')).body.items.length

  it('says beforehand what would happen, and then does all of it or nothing', async () => {
    const file = 'name,email,role\nBo,bo@acme.example,\nAnna,anna@acme.example,owner\nBo,BO@acme.example,member\nX,nobody,king\n'
    const { body } = await send<ImportPreview>(file, '/preview')
    expect(body.counts).toEqual({ invite: 1, alreadyMembers: 1, invalid: 2 })
    expect(body.rows.map(({ errors }) => errors.map(({ code }) => code)))
      .toEqual([[], [], ['duplicate'], ['email_invalid', 'role_unknown']])
    expect(await send(file)).toMatchObject({ status: 422, body: { code: 'import_invalid', rows: [{ line: 4 }, { line: 5 }] } })
    expect(await count()).toBe(1)
    const good = 'Bo,bo@acme.example,member\nEva,eva@acme.example,helpdesk\nAnna,anna@acme.example,owner\n'
    const key = { 'idempotency-key': 'import-once-1' }
    expect(await send(good, '', key)).toMatchObject({ status: 200, body: { added: 2, alreadyMembers: 1 } })
    expect(await send(good, '', key)).toMatchObject({ status: 200, headers: { 'idempotency-replayed': 'true' }, body: { added: 2 } })
    expect(await count()).toBe(3)
  })

  it('names the line of an address that an account came with by itself, and adds nobody', async () => {
    const before = await count()
    const stranger = { subject: 'stranger', name: 'Stranger', email: 'stranger@acme.example', audience: 'dezky-portal' as const }
    await api.as({ ...stranger, issuer: elsewhere })
    const errors = [{ field: 'email', code: 'account_conflict' }]
    expect(await send('Ida,ida@acme.example\nX,Stranger@acme.example\n'))
      .toMatchObject({ status: 422, body: { code: 'import_invalid', rows: [{ line: 2, outcome: 'invalid', errors }] } })
    expect(await count()).toBe(before)
  })

  it('needs a seat for everybody', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `P${at},p${at}@acme.example`).join('\n')
    expect(await send(many)).toMatchObject({ status: 422, body: { code: 'no_seat_left' } })
    expect(await count()).toBe(3)
  })

  it('never fails on our side, whatever is sent', async () => {
    const pieces = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', 'a@b.example', 'é') })
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), pieces), async (text) => {
      expect((await send(text, '/preview')).status).toBeLessThan(500)
      expect((await send(text)).status).toBeLessThan(500)
    }), { numRuns: 60 })
  })

  it('leaves out 50 bad lines of 1,000 when told to, and says of the others how far they are, again and again', async () => {
    const before = await all()
    await seats(2_000)
    const lines = Array.from({ length: 1_000 }, (_, at) => `Person ${at},${at % 20 === 7 ? 'nobody' : `many${at}@acme.example`}`)
    expect((await send<ImportPreview>(lines.join('\n'), '/preview')).body.counts).toEqual({ invite: 950, alreadyMembers: 0, invalid: 50 })
    expect(await send(lines.join('\n'))).toMatchObject({ status: 422, body: { code: 'import_invalid' } })
    expect(await all()).toBe(before)
    const key = { 'idempotency-key': 'import-many-1' }
    const answers = await Promise.all([0, 1].map(() => send<ImportResult>(lines.join('\n'), '?invalid=leave_out', key)))
    const done = answers.find(({ status }) => status === 200)
    expect(done?.body).toMatchObject({ added: 950, alreadyMembers: 0, leftOut: 50 })
    expect((await send<ImportResult>(lines.join('\n'), '?invalid=leave_out', key)).body.id).toBe(done?.body.id)
    const { body } = await anna.get<{ items: MemberImport[] }>('/v1/tenants/acme/members/imports')
    expect(body.items[0]).toMatchObject({ id: done?.body.id, added: 950, leftOut: 50, members: 950 })
    expect(await send(lines.join('\n'), '?invalid=leave_out')).toMatchObject({ body: { added: 0, alreadyMembers: 950, leftOut: 50 } })
  })
})
