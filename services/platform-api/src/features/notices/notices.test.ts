// What people are told of their workspaces' lives: to whom, when, and not any more when it is no longer so.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutgoingMail, ReadableMail } from '@dezky/contracts'
import type { MailServer } from '../../../test/mail-server.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { movableClock } from '../../../test/movable-clock.ts'
import { administratorOf, createActiveTenant, createTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { schedulePurgeNotices } from './index.ts'

const day = 86_400_000
const clock = movableClock()
let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi({ clock })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

async function told(caller: Caller, slug: string, kind: string): Promise<OutgoingMail[]> {
  return (await caller.get<{ items: OutgoingMail[] }>(`/v1/outbox?tenant=${slug}&kind=${kind}`)).body.items
}

async function read(mail: OutgoingMail | undefined): Promise<ReadableMail> {
  return (await olga.get<ReadableMail>(`/v1/outbox/${mail?.id}`)).body
}

/** With an owner who has come, and a member who is told nothing of what concerns owners. */
async function tenant(slug: string): Promise<Caller> {
  const anna = await api.as(await administratorOf(api, await createActiveTenant(olga, slug)))
  await olga.post(`/v1/tenants/${slug}/members`, { name: 'Bo', email: `bo@${slug}.example`, role: 'member', locale: 'da' })
  return anna
}

describe('people', () => {
  it('are welcomed once, when they first come', async () => {
    const anna = await tenant('welcome')
    await anna.get('/v1/users/me')
    const [welcome, ...more] = await told(olga, 'welcome', 'welcome')
    expect([welcome?.to, more]).toEqual(['anna@welcome.example', []])
    expect((await read(welcome)).text).toContain('1. Claim your domain')
  })
})

describe('owners', () => {
  it('are told of a suspension, why, and what to do; and that it is over', async () => {
    await tenant('shut')
    await olga.post('/v1/tenants/shut/suspend', { reason: 'billing', note: '<b>Invoice 1042</b> is overdue.' })
    const [suspended, ...others] = await told(olga, 'shut', 'tenant_suspended')
    expect([suspended?.to, others]).toEqual(['anna@shut.example', []])
    const { text, html } = await read(suspended)
    expect(text).toContain('Reason: A payment is missing')
    expect(text).toContain('> <b>Invoice 1042</b> is overdue.')
    expect(html).toContain('&lt;b&gt;Invoice 1042&lt;/b&gt;')
    await olga.post('/v1/tenants/shut/resume')
    expect(await told(olga, 'shut', 'tenant_resumed')).toMatchObject([{ to: 'anna@shut.example' }])
    await olga.post('/v1/tenants/shut/suspend', { reason: 'security' })
    expect(await told(olga, 'shut', 'tenant_suspended')).toHaveLength(2)
  })

  it('are told that a trial has ended, in their own language and not in an operator\'s note', async () => {
    const trialEndsAt = new Date(clock.now().getTime() + day).toISOString()
    await createTenant(olga, 'trying', { name: 'Prøven', trialEndsAt })
    await olga.post('/v1/tenants/trying/members', { name: 'Dorte', email: 'dorte@trying.example', role: 'owner', locale: 'da' })
    await expect.poll(async () => (await readTenant(olga, 'trying')).status, { timeout: 15_000 }).toBe('trial')
    clock.move(2 * day)
    await olga.post('/v1/tenants/trying/reconcile')
    await expect.poll(() => told(olga, 'trying', 'tenant_suspended'), { timeout: 15_000 }).toHaveLength(2)
    const mails = await told(olga, 'trying', 'tenant_suspended')
    const { subject, text } = await read(mails.find(({ to }) => to.startsWith('dorte')))
    expect(subject).toBe('Prøven er sat på pause')
    expect(text).toContain('Årsag: Prøveperioden er slut')
    expect(text).not.toContain('The trial has ended')
  })

  it('are told until when what is deleted can be restored, once more before that, and that it was', async () => {
    await tenant('gone')
    await olga.delete('/v1/tenants/gone', { slug: 'gone' })
    const purgeAfter = new Date((await readTenant(olga, 'gone')).purgeAfter ?? '')
    const [deleted] = await told(olga, 'gone', 'tenant_deleted')
    const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(purgeAfter)
    expect((await read(deleted)).text).toContain(`Can be restored until: ${until} UTC`)
    await schedulePurgeNotices(api.services.db)
    clock.move(24 * day)
    await schedulePurgeNotices(api.services.db)
    await expect.poll(() => told(olga, 'gone', 'purge_due'), { timeout: 15_000 }).toMatchObject([{ to: 'anna@gone.example' }])
    expect((await read((await told(olga, 'gone', 'purge_due'))[0])).text).toContain(`Can be restored until: ${until} UTC`)
    await olga.post('/v1/tenants/gone/restore')
    expect(await told(olga, 'gone', 'tenant_resumed')).toHaveLength(1)
  })
})

describe('with a mail server', () => {
  let server: MailServer
  beforeAll(async () => {
    server = await startMailServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('nobody hears of a suspension that was lifted before its mail went out', async () => {
    await using own = await startTestApi({}, { SMTP_URL: server.url })
    const caller = await own.as(operator)
    const mails = () => server.to('anna@brief.example').length
    const anna = await administratorOf(own, await createActiveTenant(caller, 'brief'))
    // Whoever comes before they are invited is not invited any more.
    await expect.poll(mails, { timeout: 15_000 }).toBe(1)
    await own.as(anna)
    await expect.poll(mails, { timeout: 15_000 }).toBe(2)
    server.behaviour = { refuses: 451, with: 'Not now' }
    await caller.post('/v1/tenants/brief/suspend', { reason: 'security' })
    const state = async (kind: string) => (await told(caller, 'brief', kind))[0]
    await expect.poll(async () => (await state('tenant_suspended'))?.lastError, { timeout: 15_000 }).toMatch(/451/)
    await caller.post('/v1/tenants/brief/resume')
    server.behaviour = null
    const { services: { db } } = own
    await inScope(db, workerScope(), trx => sql`update jobs.job set start_after = now() where state = 'retry'`.execute(trx))
    await expect.poll(async () => (await state('tenant_suspended'))?.state, { timeout: 15_000 }).toBe('overtaken')
    expect(server.to('anna@brief.example').map(({ subject }) => subject)).not.toContain('The brief company is suspended')
  })
})
