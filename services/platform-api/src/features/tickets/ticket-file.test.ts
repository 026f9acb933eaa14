// Files in tickets: which are taken, and how they are handed out.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tenant, Ticket, TicketFile, TicketMessage } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let olgasId: string
let anna: Caller
let acme: Tenant
let admin: pg.Client

beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  olgasId = (await olga.get<{ id: string }>('/v1/users/me')).body.id
  acme = await createActiveTenant(olga, 'acme')
  anna = await api.as(await administratorOf(api, acme))
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

const at = (rest = '') => `/v1/tenants/acme/tickets${rest}`

async function open(caller: Caller, subject: string, wish: object = {}): Promise<Ticket> {
  return (await caller.post<Ticket>(at(), { subject, text: `About ${subject}.`, ...wish })).body
}

async function messages(caller: Caller, { number }: Ticket): Promise<TicketMessage[]> {
  return (await caller.get<{ items: TicketMessage[] }>(at(`/${number}/messages`))).body.items.toReversed()
}

async function upload(caller: Caller, name: string, content: Buffer | string, slug = 'acme') {
  const url = `/v1/tenants/${slug}/ticket-files?name=${encodeURIComponent(name)}`
  return caller.send<TicketFile>('POST', url, content as string, { 'content-type': 'application/octet-stream' })
}

describe('a file', () => {
  it('is uploaded, sent, and handed out only to be kept', async () => {
    const { body: file, status, headers } = await upload(anna, 'Afvisning æ.txt', '550 Afvist')
    expect({ status, file }).toMatchObject({ status: 201, file: { name: 'Afvisning æ.txt', type: 'text/plain', bytes: 10 } })
    expect(headers['location']).toBe(`/v1/tenants/acme/ticket-files/${file.id}`)
    const ticket = await open(anna, 'refused mail', { fileIds: [file.id] })
    expect((await messages(olga, ticket))[0]?.files).toEqual([file])
    const downloaded = await olga.get(`/v1/tenants/acme/ticket-files/${file.id}`)
    expect(downloaded).toMatchObject({ status: 200, body: '550 Afvist', headers: {
      'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff',
      'content-security-policy': 'default-src \'none\'; sandbox',
      'content-disposition': 'attachment; filename="Afvisning _.txt"; filename*=UTF-8\'\'Afvisning%20%C3%A6.txt',
    } })
  })

  it('comes back as it was, whatever its bytes', async () => {
    const head = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000deadbeef0000040049444154', 'hex')
    const content = Buffer.concat([head, Buffer.from(Array.from({ length: 1024 }, (_, byte) => byte % 256))])
    const { body: file } = await upload(anna, 'all.png', content)
    const response = await api.app.inject({ url: `/v1/tenants/acme/ticket-files/${file.id}`, headers: {
      authorization: `Bearer ${await api.tokenFor(await administratorOf(api, acme))}` } })
    expect(response.rawPayload.equals(content)).toBe(true)
  })

  it('is refused by size and by kind, in a sentence', async () => {
    expect((await upload(anna, 'large.txt', 'x'.repeat(10 * 1024 * 1024 + 1))).body)
      .toMatchObject({ status: 413, code: 'file_too_large', detail: 'A file has at most 10 MiB.' })
    expect((await upload(anna, 'tool.exe', 'MZ\0\0')).body).toMatchObject({ status: 415, code: 'file_type_refused' })
    expect((await upload(anna, 'invoice.exe.pdf', '%PDF-1.7')).body).toMatchObject({ status: 422, code: 'file_name_refused' })
    expect((await upload(anna, 'empty.txt', '')).body).toMatchObject({ status: 415, code: 'file_type_refused' })
  })

  it('is sent once, and by whoever uploaded it', async () => {
    const { body: file } = await upload(anna, 'mine.txt', 'mine')
    expect((await olga.get(`/v1/tenants/acme/ticket-files/${file.id}`)).status).toBe(200)
    const { body: theirs } = await upload(olga, 'theirs.txt', 'theirs')
    expect((await anna.get(`/v1/tenants/acme/ticket-files/${theirs.id}`)).status).toBe(404)
    const ticket = await open(anna, 'files', { fileIds: [file.id] })
    for (const id of [file.id, theirs.id]) {
      const refused = await anna.post(at(`/${ticket.number}/messages`), { text: 'x', fileIds: [id] })
      expect(refused.body).toMatchObject({ status: 422, code: 'file_unknown' })
    }
    expect(await messages(anna, ticket)).toHaveLength(1)
  })

  it('finds no room where there is none left', async () => {
    const { slug, id } = await createActiveTenant(olga, 'hoarder')
    await admin.query(`insert into ticket_files (id, tenant_id, uploaded_by, name, type, bytes)
      select gen_random_uuid(), $1, $2, 'x.txt', 'text/plain', 10485760 from generate_series(1, 52)`, [id, olgasId])
    expect((await upload(olga, 'x.txt', 'x', slug)).body).toMatchObject({ status: 413, code: 'file_space_used' })
  })
})
