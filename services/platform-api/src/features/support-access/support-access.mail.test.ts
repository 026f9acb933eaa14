// What owners hear by mail of operators in their portal, and in which words.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MailKind, Member, OutgoingMail, ReadableMail, SupportAccess, SupportMode } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

async function mails(slug: string): Promise<ReadableMail[]> {
  const { body: { items } } = await olga.get<{ items: OutgoingMail[] }>(`/v1/outbox?tenant=${slug}&limit=100`)
  const about = items.filter(({ kind }) => kind.startsWith('access_')).reverse()
  return Promise.all(about.map(async ({ id }) => (await olga.get<ReadableMail>(`/v1/outbox/${id}`)).body))
}

async function kinds(slug: string): Promise<MailKind[]> {
  return (await mails(slug)).map(({ kind }) => kind)
}

async function asks(slug: string, mode: SupportMode) {
  const owner = await api.as(await administratorOf(api, await createActiveTenant(olga, slug)))
  await owner.put(`/v1/tenants/${slug}/support-access`, { mode })
  const wish = { tenant: slug, reason: 'Mail bounces since Monday', ticket: '1042', minutes: 20 }
  const { body: { id } } = await olga.post<SupportAccess>('/v1/support-accesses', wish)
  const act = (what: 'approve' | 'deny' | 'end') => owner.post(`/v1/tenants/${slug}/support-accesses/${id}/${what}`)
  return { id, act }
}

it('says who asks to come in, why, for how long, and where it is answered', async () => {
  const { act } = await asks('asked-by-mail', 'ask')
  const [asked, ...others] = await mails('asked-by-mail')
  expect([asked?.kind, asked?.to, others]).toEqual(['access_requested', 'anna@asked-by-mail.example', []])
  for (const words of ['Who: Olga Berg', '> Mail bounces since Monday', 'Ticket: 1042', 'For: 20 minutes', '/administration/access']) {
    expect(asked?.text).toContain(words)
  }
  await act('deny')
  expect(await kinds('asked-by-mail')).toEqual(['access_requested'])
})

it('does not tell those who have just said yes that it has begun, but what was done when it is over', async () => {
  const { act } = await asks('let-in', 'ask')
  await act('approve')
  expect(await kinds('let-in')).toEqual(['access_requested'])
  const acting = await api.as({ ...operator, audience: 'dezky-portal' })
  await acting.get('/v1/tenants/let-in')
  await acting.get<{ items: Member[] }>('/v1/tenants/let-in/members')
  await acting.post('/v1/tenants/let-in/members', { name: 'Finn', email: 'finn@let-in.example', role: 'member' })
  await acting.post('/v1/tenants/let-in/suspend', { reason: 'security' })
  await act('end')
  await act('end')
  const [, ended, ...more] = await mails('let-in')
  expect([ended?.kind, more]).toEqual(['access_ended', []])
  for (const words of ['Why it ended: An owner ended it', 'Things opened: 2', 'Things changed: 1', '/administration/access']) {
    expect(ended?.text).toContain(words)
  }
})

it('tells each owner in their own language when somebody has come in without asking, and when that is over', async () => {
  const { act } = await asks('allowed-in', 'allowed')
  await act('end')
  await olga.post('/v1/tenants/allowed-in/members', { name: 'Dorte', email: 'dorte@allowed-in.example', role: 'owner', locale: 'da' })
  await olga.post('/v1/tenants/allowed-in/members', { name: 'Bo', email: 'bo@allowed-in.example', role: 'admin' })
  const wish = { tenant: 'allowed-in', reason: 'Mail bounces since Monday' }
  const { body: { id } } = await olga.post<SupportAccess>('/v1/support-accesses', wish)
  await olga.post(`/v1/support-accesses/${id}/end`)
  const told = await mails('allowed-in')
  expect(told.map(({ kind, to }) => [kind, to.split('@')[0]]).sort()).toEqual([
    ['access_ended', 'anna'], ['access_ended', 'anna'], ['access_ended', 'dorte'],
    ['access_started', 'anna'], ['access_started', 'anna'], ['access_started', 'dorte'],
  ])
  const danish = told.filter(({ to }) => to.startsWith('dorte'))
  expect(danish.map(({ text }) => text).join()).toMatch(/er gået ind i arbejdsområdet[^]*Operatøren afsluttede det selv/)
})

it('holds no name of an operator who has been erased', async () => {
  const oscar = { ...operator, subject: 'oscar', email: 'oscar@dezky.example', name: 'Oscar Dahl' }
  const owner = await api.as(await administratorOf(api, await createActiveTenant(olga, 'forgets')))
  await owner.put('/v1/tenants/forgets/support-access', { mode: 'allowed' })
  const atDesk = await api.as(oscar)
  await atDesk.post('/v1/support-accesses', { tenant: 'forgets', reason: 'Mail bounces since Monday' })
  expect((await mails('forgets'))[0]?.text).toContain('Who: Oscar Dahl')
  const { body: { id } } = await atDesk.get<{ id: string }>('/v1/users/me')
  expect(await olga.delete(`/v1/users/${id}`)).toMatchObject({ status: 204 })
  expect(JSON.stringify(await mails('forgets'))).not.toContain('Oscar')
})
