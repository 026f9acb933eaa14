// Both sides of a ticket, through the API.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Member, OutgoingMail, Tenant, Ticket, TicketFile, TicketMessage } from '@dezky/contracts'
import { movableClock } from '../../../test/movable-clock.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { closeResolved } from './index.ts'

const clock = movableClock()
let api: TestApi
let olga: Caller
let olgasId: string
let anna: Caller
let acme: Tenant
let admin: pg.Client

beforeAll(async () => {
  api = await startTestApi({ clock })
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

type Page<Item> = { items: Item[], nextCursor: string | null }
const at = (rest = '') => `/v1/tenants/acme/tickets${rest}`

async function open(caller: Caller, subject: string, wish: object = {}): Promise<Ticket> {
  const { status, body } = await caller.post<Ticket>(at(), { subject, text: `About ${subject}.`, ...wish })
  expect({ status, body }).toMatchObject({ status: 201 })
  return body
}

async function answer(caller: Caller, { number }: Ticket, text: string, wish: object = {}): Promise<TicketMessage> {
  const { status, body } = await caller.post<TicketMessage>(at(`/${number}/messages`), { text, ...wish })
  expect({ status, body }).toMatchObject({ status: 201 })
  return body
}

async function upload(caller: Caller, name: string, content: Buffer | string) {
  return caller.send<TicketFile>('POST', `/v1/tenants/acme/ticket-files?name=${encodeURIComponent(name)}`, content as string,
    { 'content-type': 'application/octet-stream' })
}

const read = async (caller: Caller, { number }: Ticket) => (await caller.get<Ticket>(at(`/${number}`))).body
const messages = async (caller: Caller, { number }: Ticket) =>
  (await caller.get<Page<TicketMessage>>(at(`/${number}/messages`))).body.items.toReversed()

describe('a ticket', () => {
  it('goes back and forth, and says whose turn it is', async () => {
    const ticket = await open(anna, 'the calendar', { priority: 'high' })
    expect(ticket)
      .toMatchObject({ status: 'new', openedBy: 'customer', requester: { name: 'Anna Holm' }, assignee: null, firstAnswer: null })
    expect(ticket.number).toBeGreaterThan(1000)
    expect((await olga.get<Ticket>(`/v1/tickets/${ticket.number}`)).body)
      .toMatchObject({ firstAnswer: { state: 'running' }, resolution: { state: 'running' } })
    await answer(olga, ticket, 'Which one?')
    expect(await read(olga, ticket))
      .toMatchObject({ status: 'waiting_for_customer', firstAnswer: { state: 'met' }, resolution: { state: 'paused' } })
    await answer(anna, ticket, 'Mine.')
    expect(await read(anna, ticket)).toMatchObject({ status: 'waiting_for_us', firstAnswer: null, lastMessage: { from: 'customer' } })
    await answer(olga, ticket, 'It is back.', { resolves: true })
    expect(await read(anna, ticket)).toMatchObject({ status: 'resolved', resolvedAt: expect.any(String) })
    await answer(anna, ticket, 'It is gone again.')
    expect(await read(anna, ticket)).toMatchObject({ status: 'waiting_for_us', reopened: 1, resolvedAt: null })
    expect((await messages(anna, ticket)).map(({ from, author, text }) => [from, author.name, text])).toEqual([
      ['customer', 'Anna Holm', 'About the calendar.'], ['us', 'Olga Berg', 'Which one?'], ['customer', 'Anna Holm', 'Mine.'],
      ['us', 'Olga Berg', 'It is back.'], ['customer', 'Anna Holm', 'It is gone again.'],
    ])
    expect((await anna.post<Ticket>(at(`/${ticket.number}/resolve`))).body).toMatchObject({ status: 'resolved' })
  })

  it('is opened once however often it is sent, and about what is there', async () => {
    const sendOnce = () => anna.post<Ticket>(at(), { subject: 'once', text: 'Once.' }, { 'idempotency-key': 'once-only' })
    const [one, two] = [await sendOnce(), await sendOnce()]
    expect([two.body.number, two.headers['idempotency-replayed']]).toEqual([one.body.number, 'true'])
    const [member] = (await anna.get<Page<Member>>('/v1/tenants/acme/members')).body.items
    const about = { kind: 'member', id: member?.id }
    expect((await open(anna, 'me', { about })).about).toEqual({ ...about, label: 'Anna Holm' })
    const nothing = { ...about, kind: 'domain' }
    expect((await anna.post(at(), { subject: 'x', text: 'x', about: nothing })).body).toMatchObject({ status: 422, code: 'about_unknown' })
  })

  it('is opened by an operator for somebody of the tenant, who is written to', async () => {
    const [member] = (await anna.get<Page<Member>>('/v1/tenants/acme/members')).body.items
    const ticket = await open(olga, 'your certificate', { requesterId: member?.personId })
    expect(ticket).toMatchObject({
      openedBy: 'us', status: 'waiting_for_customer', requester: { name: 'Anna Holm' }, firstAnswer: { state: 'met' },
    })
    const { items: [mail] } = (await olga.get<Page<OutgoingMail>>('/v1/outbox?kind=ticket_answered')).body
    expect(mail).toMatchObject({ to: 'anna@acme.example', subject: `Answer to #${ticket.number}: your certificate` })
    const { text } = (await olga.get<{ text: string }>(`/v1/outbox/${mail?.id}`)).body
    expect(text).not.toContain('About your certificate.')
    for (const caller of [olga, anna]) {
      const refused = await caller.post(at(), { subject: 'x', text: 'x', requesterId: olgasId })
      expect(refused.body).toMatchObject({ status: 422, code: 'requester_unfit' })
    }
  })

  it('is changed by operators by its version, and given to one of them', async () => {
    const ticket = await open(anna, 'to change')
    const url = `/v1/tickets/${ticket.number}`
    expect((await olga.patch(url, { priority: 'urgent' }, 9)).body).toMatchObject({ status: 412, code: 'version_stale' })
    const changed = await olga.patch<Ticket>(url, { priority: 'urgent', status: 'waiting_for_us' }, ticket.version)
    expect(changed).toMatchObject({ status: 200, body: { priority: 'urgent', status: 'waiting_for_us' } })
    const assign = (assigneeId: string, version: number) =>
      olga.put<Ticket>(`${url}/assignee`, { assigneeId }, { 'if-match': `"${version}"` })
    const annasId = ticket.requester?.id ?? ''
    expect((await assign(annasId, changed.body.version)).body).toMatchObject({ status: 422, code: 'assignee_unfit' })
    expect((await assign(olgasId, changed.body.version)).body).toMatchObject({ assignee: { id: olgasId, name: 'Olga Berg' } })
    expect(await read(anna, ticket)).toMatchObject({ priority: 'urgent', assignee: null })
  })

  it('is closed once nothing was heard of it for a week, and then takes no more', async () => {
    const ticket = await open(anna, 'to close')
    await anna.post(at(`/${ticket.number}/resolve`))
    const later = new Date(clock.now().getTime() + 8 * 86_400_000)
    await inScope(api.services.db, workerScope(), trx => closeResolved(trx, later))
    expect(await read(anna, ticket)).toMatchObject({ status: 'closed', closedAt: later.toISOString() })
    for (const caller of [anna, olga]) {
      const refused = await caller.post(at(`/${ticket.number}/messages`), { text: 'x' })
      expect(refused.body).toMatchObject({ status: 409, code: 'ticket_closed' })
    }
    expect((await olga.post(`/v1/tickets/${ticket.number}/notes`, { text: 'Told them by telephone.' })).status).toBe(201)
  })

  it('can be opened when the workspace is suspended: then there is most to ask', async () => {
    const { slug } = await createActiveTenant(olga, 'shut')
    const owner = await api.as(await administratorOf(api, (await olga.get<Tenant>(`/v1/tenants/${slug}`)).body))
    await olga.post(`/v1/tenants/${slug}/suspend`, { reason: 'billing' })
    expect((await owner.get(`/v1/tenants/${slug}`)).status).toBe(403)
    expect((await owner.post(`/v1/tenants/${slug}/tickets`, { subject: 'Why?', text: 'We have paid.' })).status).toBe(201)
  })
})

describe('a note', () => {
  it('is seen by operators and by nobody of the tenant: not in the ticket, nor its files, the trail, the events or a search', async () => {
    const ticket = await open(anna, 'with secrets')
    const secret = 'They have not paid since May'
    const { body: file } = await upload(olga, 'ledger.txt', 'What they owe')
    const note = await olga.post<TicketMessage>(`/v1/tickets/${ticket.number}/notes`, { text: secret, fileIds: [file.id] })
    expect(note).toMatchObject({ status: 201, body: { internal: true, files: [{ name: 'ledger.txt' }] } })
    expect((await messages(olga, ticket)).at(-1)).toMatchObject({ internal: true, text: secret, files: [{ id: file.id }] })
    const places = [at(), at(`/${ticket.number}`), at(`/${ticket.number}/messages`), at('?search=paid')]
    for (const url of [...places, '/v1/tenants/acme/audit', '/v1/tenants/acme/events', '/v1/tenants/acme']) {
      const answer = JSON.stringify((await anna.get(url)).body)
      for (const trace of [secret, note.body.id, file.id, 'note_add', 'ticket.noted', 'ledger']) expect(answer).not.toContain(trace)
    }
    expect((await anna.get(`/v1/tenants/acme/ticket-files/${file.id}`)).status).toBe(404)
    expect((await olga.get(`/v1/tenants/acme/ticket-files/${file.id}`)).body).toBe('What they owe')
    expect((await anna.post(`/v1/tickets/${ticket.number}/notes`, { text: 'x' })).status).toBe(404)
    const { rows } = await admin.query(
      'select tenant_id, data::text from events where type = \'ticket.noted\' and subject = $1', [`ticket:${ticket.id}`])
    expect(rows).toMatchObject([{ tenant_id: null, data: expect.not.stringContaining('paid') }])
  })

  it('cannot be read by the role in which tenants ask, whatever it asks', async () => {
    await admin.query(`begin; set local role dezky_tenant; select set_config('app.tenant_ids', '${acme.id}', true)`)
    await expect(admin.query('select * from ticket_notes')).rejects.toThrow(/permission denied/)
    await admin.query('rollback')
  })
})

describe('whoever writes very much', () => {
  it('is asked to wait, and others are not', async () => {
    const owner = await api.as(await administratorOf(api, await createActiveTenant(olga, 'chatty')))
    const send = () => owner.post('/v1/tenants/chatty/tickets', { subject: 'again', text: 'and again' })
    for (let sent = 0; sent < 20; sent += 1) expect((await send()).status).toBe(201)
    const refused = await send()
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await olga.post('/v1/tenants/chatty/tickets', { subject: 'from us', text: 'x' })).status).toBe(201)
  })
})

it('leaves no word of what was written in the trail', async () => {
  const ticket = await open(anna, 'unspeakable')
  await answer(olga, ticket, 'unspeakable, too')
  const { body: { items } } = await olga.get<Page<AuditEntry>>('/v1/tenants/acme/audit?limit=100')
  const own = items.filter(({ subject }) => subject === `ticket:${ticket.id}`)
  expect(own.map(({ action }) => action)).toEqual(['ticket.answer', 'ticket.open'])
  expect(JSON.stringify(own)).not.toContain('unspeakable')
})
