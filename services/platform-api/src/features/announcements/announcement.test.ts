import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Announcement, ChangeAnnouncement, CreateAnnouncement, Member, OwnAnnouncements, Role } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import { listenTo } from '../../../test/event-listener.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let base: string
let admin: pg.Client
let olga: Caller
let anna: Caller
let max: Caller
const asMember: Someone = { subject: 'max', email: 'max@acme.example', name: 'Max', audience: 'dezky-portal' }
let asOwner: Someone

beforeAll(async () => {
  api = await startTestApi()
  base = await api.app.listen({ host: '127.0.0.1', port: 0 })
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  olga = await api.as(operator)
  const acme = await createActiveTenant(olga, 'acme')
  asOwner = await administratorOf(api, acme)
  anna = await api.as(asOwner)
  await join(asMember, acme.id, 'member')
  max = await api.as(asMember)
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

async function join(someone: Someone, tenantId: string, role: Role): Promise<void> {
  await api.as(someone)
  await admin.query('insert into memberships (id, tenant_id, person_id, role) select $1, $2, id, $3 from people where email = $4',
    [newId(), tenantId, role, someone.email])
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const words = (title: string) =>
  ({ en: { title, text: 'First line.\nSecond line.' }, da: { title: `${title} på dansk`, text: 'Første linje.' } })

async function draft(title: string, wish: Partial<CreateAnnouncement> = {}): Promise<Announcement> {
  return (await olga.post<Announcement>('/v1/announcements', { ...words(title), ...wish })).body
}

const at = ({ id }: { id: string }) => `/v1/announcements/${id}`
const based = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const publish = (it: Announcement) => olga.send<Announcement>('POST', `${at(it)}/publish`, undefined, based(it))
const withdraw = (it: Announcement) => olga.post<Announcement>(`${at(it)}/withdraw`)
const change = (it: Announcement, wish: ChangeAnnouncement) => olga.patch<Announcement>(at(it), wish, it.version)

async function published(title: string, wish: Partial<CreateAnnouncement> = {}): Promise<Announcement> {
  return (await publish(await draft(title, wish))).body
}

const own = async (caller: Caller) => (await caller.get<OwnAnnouncements>('/v1/users/me/announcements')).body
const shownTo = async (caller: Caller, ...of: Announcement[]) =>
  (await own(caller)).items.map(({ id }) => id).filter(id => of.some(it => it.id === id))

describe('an announcement', () => {
  it('is a draft that nobody is shown, until it is published; withdrawn, it is one again', async () => {
    const it = await draft('Draft')
    expect(it).toMatchObject({ state: 'draft', tone: 'info', audience: 'everybody', publishedAt: null, changesInSeconds: null })
    expect(await shownTo(max, it)).toEqual([])
    expect((await publish(it)).body).toMatchObject({ state: 'current', version: 2 })
    expect((await own(max)).items.find(({ id }) => id === it.id))
      .toEqual({ id: it.id, tone: 'info', ...words('Draft'), shownSince: expect.any(String), dismissed: false })
    expect((await withdraw(it)).body).toMatchObject({ state: 'draft', publishedAt: null })
    expect(await shownTo(max, it)).toEqual([])
  })

  it('begins and ends by itself, and screens are told when to ask again', async () => {
    const later = await published('Later', { startsAt: inMinutes(10), endsAt: inMinutes(60) })
    expect(later.state).toBe('scheduled')
    expect(later.changesInSeconds).toBeGreaterThan(500)
    const { changesInSeconds } = await own(max)
    expect(changesInSeconds).toBeGreaterThan(0)
    expect(changesInSeconds).toBeLessThanOrEqual(600)
    expect(await shownTo(max, later)).toEqual([])
    const begun = (await change(later, { startsAt: inMinutes(-10) })).body
    expect(begun.state).toBe('current')
    expect(await shownTo(max, later)).toEqual([later.id])
    expect((await change(begun, { endsAt: inMinutes(-5) })).body).toMatchObject({ state: 'over', changesInSeconds: null })
    expect(await shownTo(max, later)).toEqual([])
  })

  it('is far ahead without confusing any clock', async () => {
    const far = await published('Far', { startsAt: '9998-01-01T00:00:00.000Z', endsAt: '9999-01-01T00:00:00.000Z' })
    expect(far.changesInSeconds).toBeLessThan(367 * 86_400)
    await withdraw(far)
  })

  it('for administrators is shown to nobody else, and its planned beginning is not told', async () => {
    const it = await published('For administrators', { audience: 'administrators' })
    expect([await shownTo(anna, it), await shownTo(max, it)]).toEqual([[it.id], []])
    const soon = await published('Soon', { audience: 'administrators', startsAt: inMinutes(1) })
    expect([(await own(anna)).changesInSeconds, (await own(max)).changesInSeconds]).toEqual([expect.any(Number), null])
    expect((await max.put(`/v1/users/me/announcements/${it.id}/dismissal`)).status).toBe(404)
    await withdraw(soon)
  })

  it('is shown newest first, by when people were first shown it', async () => {
    const first = await published('First', { startsAt: inMinutes(-20) })
    const second = await published('Second')
    expect(await shownTo(max, first, second)).toEqual([second.id, first.id])
    await Promise.all([withdraw(first), withdraw(second)])
  })

  it('ends after it begins, and is not published once its end has passed', async () => {
    const wrong = { ...words('Wrong'), startsAt: inMinutes(10), endsAt: inMinutes(5) }
    expect((await olga.post('/v1/announcements', wrong)).body).toMatchObject({ code: 'validation_failed', errors: [{ field: 'endsAt' }] })
    const over = await draft('Over', { endsAt: inMinutes(-5) })
    expect((await publish(over)).body).toMatchObject({ status: 422, code: 'announcement_over' })
    expect((await change(over, { startsAt: inMinutes(0) })).body).toMatchObject({ code: 'validation_failed' })
  })

  it('is said in both languages', async () => {
    const { en } = words('English only')
    expect((await olga.post('/v1/announcements', { en })).body).toMatchObject({ status: 400, code: 'validation_failed' })
    expect((await olga.post('/v1/announcements', { en, da: { title: 'Titel', text: ' ' } })).status).toBe(400)
  })

  it('is changed and published only as it was read', async () => {
    const it = await draft('Read before')
    await change(it, { tone: 'maintenance' })
    expect((await change(it, { tone: 'info' })).status).toBe(412)
    expect((await publish(it)).status).toBe(412)
    expect((await olga.post(`${at(it)}/publish`)).status).toBe(428)
  })

  it('is listed for operators by its state, page by page, and deleted', async () => {
    const drafts = [await draft('One'), await draft('Two')]
    const page = (await olga.get<{ items: Announcement[], nextCursor: string }>('/v1/announcements?state=draft&limit=1')).body
    expect(page.items.map(({ id }) => id)).toEqual([drafts[1]?.id])
    const next = (await olga.get<{ items: Announcement[] }>(`/v1/announcements?state=draft&limit=1&cursor=${page.nextCursor}`)).body
    expect(next.items.map(({ id }) => id)).toEqual([drafts[0]?.id])
    expect((await olga.delete(at(page.items[0]!))).status).toBe(204)
    expect((await olga.get(at(page.items[0]!))).status).toBe(404)
  })
})

describe('putting an announcement away', () => {
  const dismiss = (caller: Caller, { id }: { id: string }) => caller.put(`/v1/users/me/announcements/${id}/dismissal`)
  const isDismissed = async (caller: Caller, it: Announcement) => (await own(caller)).items.find(({ id }) => id === it.id)?.dismissed

  it('is for oneself, as often as one likes, until it is published anew', async () => {
    const it = await published('Dismissed')
    expect([(await dismiss(max, it)).status, (await dismiss(max, it)).status]).toEqual([204, 204])
    expect([await isDismissed(max, it), await isDismissed(anna, it)]).toEqual([true, false])
    const withdrawn = (await withdraw(it)).body
    expect((await dismiss(max, it)).status).toBe(404)
    await publish(withdrawn)
    expect(await isDismissed(max, it)).toBe(false)
    await dismiss(max, it)
    expect(await isDismissed(max, it)).toBe(true)
    await olga.delete(at(it))
    expect((await dismiss(max, it)).status).toBe(404)
  })

  it('is forgotten with the person', async () => {
    const it = await published('Forgotten')
    const { body: bo } = await anna.post<Member>('/v1/tenants/acme/members', { name: 'Bo', email: 'bo@acme.example', role: 'member' })
    const asBo: Someone = { subject: 'bo', email: 'bo@acme.example', name: 'Bo', audience: 'dezky-portal', emailVerified: true }
    await admin.query('insert into identities (issuer, subject, person_id) values ($1, $2, $3)', ['http://identity.example', 'bo', bo.personId])
    expect((await dismiss(await api.as(asBo), it)).status).toBe(204)
    const kept = async () => (await admin.query('select from announcement_dismissals where person_id = $1', [bo.personId])).rowCount
    expect(await kept()).toBe(1)
    await olga.delete(`/v1/users/${bo.personId}`)
    expect(await kept()).toBe(0)
  })
})

describe('whoever listens', () => {
  async function listen(someone: Someone, headers: Record<string, string> = {}) {
    const stream = await listenTo(base, await api.tokenFor(someone), headers)
    const told = () => stream.events.filter(({ event }) => event?.startsWith('announcement.'))
      .map(({ event, data }) => [event, JSON.parse(data).data])
    return { told, stream, [Symbol.dispose]: () => stream[Symbol.dispose]() }
  }

  const toldTo = (audience: string) => ['announcement.told', { audience }]

  it('hears that it may be shown others, without a word of what, and nothing of drafts', async () => {
    using member = await listen(asMember)
    using owner = await listen(asOwner)
    const it = await published('Heard', { audience: 'administrators' })
    await change(it, { audience: 'everybody' })
    await withdraw(it)
    await draft('Not heard')
    await published('Last')
    const heardByAll = [toldTo('everybody'), toldTo('everybody'), toldTo('everybody')]
    await expect.poll(owner.told, { timeout: 10_000 }).toEqual([toldTo('administrators'), ...heardByAll])
    await expect.poll(member.told, { timeout: 10_000 }).toEqual(heardByAll)
    expect(JSON.stringify(member.stream.events)).not.toContain(it.id)
  })

  it('misses nothing of it during a break', async () => {
    using before = await listen(asMember)
    await expect.poll(() => before.stream.from).toBeDefined()
    before.stream[Symbol.dispose]()
    await published('Meanwhile, for administrators', { audience: 'administrators' })
    await published('Meanwhile')
    using after = await listen(asMember, { 'last-event-id': before.stream.from ?? '' })
    await expect.poll(after.told, { timeout: 10_000 }).toEqual([toldTo('everybody')])
  })

  it('hears as an operator which one it is', async () => {
    using stream = await listen(operator)
    const it = await published('For operators')
    await expect.poll(stream.told, { timeout: 10_000 }).toEqual([
      ['announcement.created', { announcementId: it.id }], ['announcement.published', { announcementId: it.id }], toldTo('everybody'),
    ])
  })
})
