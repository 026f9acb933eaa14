// What the platform writes to people, through the API and against a real mail server on loopback.
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LifecyclePreview, Member, OutgoingMail, ReadableMail } from '@dezky/contracts'
import type { MailServer } from '../../../test/mail-server.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let server: MailServer
let api: TestApi
let olga: Caller
let admin: pg.Client

beforeAll(async () => {
  server = await startMailServer()
  api = await startTestApi({}, { SMTP_URL: server.url, MAIL_FROM: 'Dezky <no-reply@dezky.example>', SUPPORT_EMAIL: 'help@dezky.example' })
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterEach(() => {
  server.behaviour = null
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
  await server[Symbol.asyncDispose]()
})

async function outbox(query: string): Promise<OutgoingMail[]> {
  return (await olga.get<{ items: OutgoingMail[] }>(`/v1/outbox?${query}`)).body.items
}

/** Lets nothing wait for its next attempt. */
async function untilState(query: string, state: OutgoingMail['state']): Promise<OutgoingMail> {
  await expect.poll(async () => {
    await admin.query('update jobs.job set start_after = now() where state = \'retry\'')
    return (await outbox(query))[0]?.state
  }, { timeout: 20_000 }).toBe(state)
  return (await outbox(query))[0]!
}

async function add(slug: string, name: string, locale = 'en'): Promise<Member> {
  const member = { name, email: `${name.toLowerCase()}@${slug}.example`, role: 'member', locale }
  return (await olga.post<Member>(`/v1/tenants/${slug}/members`, member)).body
}

describe('an invitation', () => {
  it('is mailed once, as text and HTML, with a link that is kept nowhere', async () => {
    await createActiveTenant(olga, 'mailed')
    const sent = await untilState('search=anna@mailed', 'sent')
    expect(sent).toMatchObject({ kind: 'invitation', to: 'anna@mailed.example', attempts: 1, lastError: null, locale: 'en' })
    const [mail, ...others] = server.to('anna@mailed.example')
    expect(others).toEqual([])
    expect(mail).toMatchObject({ subject: 'You are invited to The mailed company', replyTo: [{ address: 'help@dezky.example' }] })
    const [link] = /http:\/\/identity\.example\/\S+/.exec(mail?.text ?? '') ?? []
    expect(link).toBeDefined()
    expect(mail?.html).toContain(`href="${link}"`)
    expect(mail?.attachments).toMatchObject([{ disposition: 'inline', contentId: '<mark>', mimeType: 'image/png' }])
    const { rows } = await admin.query<{ all: string }>('select string_agg(m::text, \' \') as all from outgoing_mail m')
    expect(rows[0]?.all).not.toContain('identity.example')
    const { body } = await olga.get<ReadableMail>(`/v1/outbox/${sent.id}`)
    expect(body).toMatchObject({ withoutLink: true, subject: mail?.subject })
    expect(`${body.text} ${body.html}`).not.toContain('identity.example')
  })

  it('speaks the language of whom it is for', async () => {
    await createActiveTenant(olga, 'dansk')
    await add('dansk', 'Bo', 'da')
    await untilState('search=bo@dansk', 'sent')
    expect(server.to('bo@dansk.example')[0]).toMatchObject({ subject: 'Du er inviteret til The dansk company' })
  })

  it('for somebody who has an account says that they were added, and carries no link to anything of theirs', async () => {
    await api.as(await administratorOf(api, await createActiveTenant(olga, 'first')))
    await createActiveTenant(olga, 'second')
    await olga.post('/v1/tenants/second/members', { name: 'Anna', email: 'anna@first.example', role: 'member' })
    await untilState('tenant=second&kind=member_added', 'sent')
    const [added] = server.to('anna@first.example').filter(({ subject }) => subject === 'You have been added to The second company')
    expect(`${added?.text} ${added?.html}`).not.toContain('identity.example')
  })

  it('is not sent to somebody who was removed before it went out', async () => {
    await createActiveTenant(olga, 'removed')
    server.behaviour = { refuses: 451, with: 'Try again later' }
    const { id } = await add('removed', 'Bo')
    await expect.poll(async () => (await outbox('search=bo@removed'))[0]?.lastError, { timeout: 15_000 }).toMatch(/451/)
    expect((await olga.delete(`/v1/tenants/removed/members/${id}`)).status).toBe(204)
    server.behaviour = null
    expect((await untilState('search=bo@removed', 'overtaken')).sentAt).toBeNull()
    expect(server.to('bo@removed.example')).toEqual([])
  })
})

describe('a mail server', () => {
  it('that refuses the recipient for good is not asked again, until an operator asks', async () => {
    await createActiveTenant(olga, 'refused')
    server.behaviour = { refuses: 550, with: 'No such mailbox here' }
    await add('refused', 'Bo')
    const failed = await untilState('search=bo@refused', 'failed')
    expect(failed).toMatchObject({ attempts: 1, lastError: expect.stringContaining('550 No such mailbox here') as string })
    expect(server.offered.filter(address => address === 'bo@refused.example')).toHaveLength(1)
    server.behaviour = null
    expect(await olga.post(`/v1/outbox/${failed.id}/send`)).toMatchObject({ status: 202, body: { state: 'queued', lastError: null } })
    await untilState('search=bo@refused', 'sent')
    expect((await olga.post(`/v1/outbox/${failed.id}/send`)).body).toMatchObject({ status: 409, code: 'mail_settled', state: 'sent' })
  })

  it('that has no time is asked again, and again, until there is nothing left to try', async () => {
    await createActiveTenant(olga, 'busy')
    server.behaviour = { refuses: 451, with: 'Greylisted' }
    await add('busy', 'Bo')
    await expect.poll(async () => (await outbox('search=bo@busy'))[0]?.lastError, { timeout: 15_000 }).toMatch(/451/)
    const [mail] = await outbox('search=bo@busy')
    const almostGivenUp = 'update jobs.job set retry_count = retry_limit - 2 where state = \'retry\' and singleton_key = $1'
    await expect.poll(async () => (await admin.query(almostGivenUp, [mail?.id])).rowCount, { timeout: 15_000 }).toBe(1)
    const failed = await untilState('search=bo@busy', 'failed')
    expect(failed).toMatchObject({ attempts: 3, lastError: expect.stringContaining('Greylisted') as string })
    const { rows } = await admin.query<{ output: string }>('select output::text from jobs.job where output is not null')
    expect(rows.map(({ output }) => output).join()).not.toMatch(/busy\.example|Greylisted/)
  })

  it('that drops the line after it has the message gets the same one again, under the same number', async () => {
    await api.as(await administratorOf(api, await createActiveTenant(olga, 'dropped')))
    await untilState('tenant=dropped&kind=welcome', 'sent')
    server.behaviour = 'drops after DATA'
    await olga.post('/v1/tenants/dropped/suspend', { reason: 'security' })
    const news = () => server.to('anna@dropped.example').filter(({ subject }) => subject === 'The dropped company is suspended')
    await expect.poll(() => news().length, { timeout: 15_000 }).toBe(1)
    server.behaviour = null
    const { id } = await untilState('tenant=dropped&kind=tenant_suspended', 'sent')
    expect(news().map(({ messageId }) => messageId)).toEqual([`<${id}@dezky.example>`, `<${id}@dezky.example>`])
  })

  it('that drops an invitation gets one with another link, and so under another number', async () => {
    await createActiveTenant(olga, 'doubled')
    server.behaviour = 'drops after DATA'
    await add('doubled', 'Bo')
    const mails = () => server.to('bo@doubled.example')
    await expect.poll(() => mails().length, { timeout: 15_000 }).toBeGreaterThan(0)
    server.behaviour = null
    await untilState('search=bo@doubled', 'sent')
    expect(new Set(mails().map(({ messageId }) => messageId)).size).toBe(mails().length)
    const links = mails().map(({ text }) => /http:\/\/identity\.example\/\S+/.exec(text ?? '')?.[0] ?? '')
    expect(links.map(link => api.directory.linkWorks(link))).toEqual([...mails().slice(1).map(() => false), true])
  })

  it('that takes its time holds up nobody else', async () => {
    await createActiveTenant(olga, 'slow')
    await untilState('search=anna@slow', 'sent')
    const { promise: waitsFor, resolve: letThrough } = Promise.withResolvers<void>()
    server.behaviour = { waitsFor }
    await add('slow', 'Bo')
    await expect.poll(() => server.held, { timeout: 15_000 }).toBe(1)
    server.behaviour = null
    await add('slow', 'Cleo')
    await untilState('search=cleo@slow', 'sent')
    expect((await outbox('search=bo@slow'))[0]?.state).toBe('queued')
    letThrough()
    await untilState('search=bo@slow', 'sent')
  })
})

describe('the outbox', () => {
  it('is not where a mail ends: an operator is told beforehand that it goes out', async () => {
    await createActiveTenant(olga, 'foreseen')
    const { body } = await olga.get<LifecyclePreview>('/v1/tenants/foreseen/lifecycle/preview')
    expect(body.commands.find(({ command }) => command === 'suspend')).toMatchObject({ told: 1, mailIsSent: true })
  })

  it('lists what was written, newest first, by state, kind, tenant and address', async () => {
    await createActiveTenant(olga, 'listed')
    await untilState('search=anna@listed', 'sent')
    expect(await outbox('tenant=listed&state=sent&kind=invitation&search=ANNA')).toMatchObject([{ to: 'anna@listed.example' }])
    expect(await outbox('tenant=listed&state=failed')).toEqual([])
    const first = await olga.get<{ items: OutgoingMail[], nextCursor: string }>('/v1/outbox?limit=1')
    const second = await olga.get<{ items: OutgoingMail[] }>(`/v1/outbox?limit=1&cursor=${first.body.nextCursor}`)
    expect(second.body.items[0]!.id < first.body.items[0]!.id).toBe(true)
    expect((await olga.get('/v1/outbox/0190a000-0000-7000-8000-000000000000')).status).toBe(404)
  })
})

it('holds what was written while the server was down, and sends it when it is back', async () => {
  const gone = await startMailServer()
  const port = Number(new URL(gone.url).port)
  await gone[Symbol.asyncDispose]()
  await using own = await startTestApi({}, { SMTP_URL: gone.url })
  const caller = await own.as(operator)
  await createActiveTenant(caller, 'down')
  const mail = async () => (await caller.get<{ items: OutgoingMail[] }>('/v1/outbox')).body.items[0]
  await expect.poll(async () => (await mail())?.lastError, { timeout: 15_000 }).toMatch(/ECONNREFUSED/)
  await using back = await startMailServer(port)
  const client = new pg.Client({ connectionString: own.database.superuserUrl })
  await client.connect()
  await client.query('update jobs.job set start_after = now() where state = \'retry\'')
  await client.end()
  await expect.poll(async () => (await mail())?.state, { timeout: 20_000 }).toBe('sent')
  expect(back.to('anna@down.example')).toHaveLength(1)
})

it('keeps what is written where there is no mail server, to be read and not to be sent', async () => {
  await using own = await startTestApi()
  const caller = await own.as(operator)
  await createActiveTenant(caller, 'kept')
  const [mail] = (await caller.get<{ items: OutgoingMail[] }>('/v1/outbox')).body.items
  expect(mail).toMatchObject({ state: 'kept', kind: 'invitation', to: 'anna@kept.example', attempts: 0 })
  const { body } = await caller.get<ReadableMail>(`/v1/outbox/${mail!.id}`)
  expect(body.text).toContain('Hello Anna Holm,')
  expect(body.html).toContain('src="data:image/png;base64,')
  expect((await caller.post(`/v1/outbox/${mail!.id}/send`)).body).toMatchObject({ status: 409, code: 'mail_server_missing' })
})
