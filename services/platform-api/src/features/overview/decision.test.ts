import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreatedApiToken, Decision, DecisionKind, Decisions } from '@dezky/contracts'
import { createActiveTenant, createTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { callerWith, operator, startTestApi } from '../../../test/test-api.ts'

const dayMs = 864e5
const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString()
let api: TestApi
let admin: pg.Client
let olga: Caller
beforeAll(async () => {
  api = await startTestApi()
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
  olga = await api.as(operator)
  await Promise.all(['acme', 'leaving', 'kept'].map(slug => createActiveTenant(olga, slug)))
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

async function decisions(query = '', caller = olga): Promise<Decisions['groups']> {
  return (await caller.get<Decisions>(`/v1/decisions?${query}`)).body.groups
}

async function of(kind: DecisionKind): Promise<Decision[]> {
  return (await decisions()).find(group => group.kind === kind)?.decisions ?? []
}

const slugs = async (kind: DecisionKind) => (await of(kind)).map(({ tenant }) => tenant.slug)
const setMember = (slug: string, expiry: string) => admin.query(
  'update memberships set invited_at = now(), invitation_expires_at = $2 where tenant_id = (select id from tenants where slug = $1)', [slug, expiry])
const setGroup = (slug: string, state: string, reason: string) => admin.query(
  `update resources set state = $2, reason = $3, message = 'Look at it.' where kind = 'directory.group'
      and tenant_id = (select id from tenants where slug = $1)`, [slug, state, reason])

describe('what waits for a decision', () => {
  it('is nothing while all is well', async () => expect(await decisions()).toEqual([]))

  it('is each trial that ends within a week, the next first', async () => {
    const trials = [['later', 8], ['soon', 6], ['today', 0.5]] as const
    for (const [slug, days] of trials) await createTenant(olga, slug, { trialEndsAt: inDays(days) })
    await expect.poll(() => slugs('trial_ends'), { timeout: 15_000 }).toEqual(['today', 'soon'])
    expect((await of('trial_ends'))[0]).toMatchObject({ kind: 'trial_ends', resource: null, ticket: null, person: null, mail: null })
    await olga.post('/v1/tenants/today/convert')
    expect(await slugs('trial_ends')).toEqual(['soon'])
  })

  it('is each deleted workspace that is erased within a week', async () => {
    for (const slug of ['leaving', 'kept']) await olga.delete(`/v1/tenants/${slug}`, { slug })
    await admin.query(`update tenants set purge_after = $1 where slug = 'leaving'`, [inDays(3)])
    expect(await slugs('purge_due')).toEqual(['leaving'])
  })

  it('is each conflict, and each repair that is held', async () => {
    await api.services.reconciler.stop()
    await setGroup('acme', 'error', 'upstream_conflict')
    await setGroup('soon', 'drifted', 'repair_held')
    await setGroup('today', 'drifted', 'repair_waits')
    expect(await of('conflict')).toEqual([expect.objectContaining({
      tenant: expect.objectContaining({ slug: 'acme' }), resource: { kind: 'directory.group', message: 'Look at it.' } })])
    expect(await slugs('repair_held')).toEqual(['soon'])
  })

  it('is each invitation nobody has followed, about to end or just over', async () => {
    await setMember('acme', inDays(1))
    await setMember('soon', inDays(-1))
    await setMember('today', inDays(3))
    await setMember('leaving', inDays(1))
    const [first, ...others] = await of('invitation_expires')
    expect([first, others.length]).toMatchObject([{ tenant: { slug: 'soon' }, person: { name: 'Anna Holm' } }, 1])
    await admin.query(`update people set last_sign_in_at = now() where email = 'anna@soon.example'`)
    expect(await slugs('invitation_expires')).toEqual(['acme'])
  })

  it('is each ticket that is to be answered within a day, the one that has waited longest first', async () => {
    for (const [slug, priority] of [['acme', 'low'], ['soon', 'urgent'], ['today', 'urgent']]) {
      await admin.query(`insert into tickets
          (id, tenant_id, subject, status, priority, opened_by, first_answer_due_at, resolve_due_at, last_message_from)
        select gen_random_uuid(), id, 'No mail', 'new', $2, 'customer', now() + $3::interval, now() + interval '9 days', 'customer'
          from tenants where slug = $1`, [slug, priority, slug === 'acme' ? '2 days' : slug === 'soon' ? '1 hour' : '-1 hour'])
    }
    expect(await of('ticket_due')).toMatchObject([
      { tenant: { slug: 'today' }, ticket: { subject: 'No mail', number: expect.any(Number) } }, { tenant: { slug: 'soon' } }])
  })

  it('is each mail that was refused', async () => {
    await admin.query(`insert into outgoing_mail (id, tenant_id, person_id, kind, cause, locale, to_address, subject, state, last_error)
      select gen_random_uuid(), tenant_id, person_id, 'welcome', 'test', 'en', 'anna@acme.example', 'Hello', 'failed', '550 No'
        from memberships where tenant_id = (select id from tenants where slug = 'acme')`)
    expect(await of('mail_failed')).toMatchObject([{ tenant: { slug: 'acme' }, mail: { to: 'anna@acme.example', error: '550 No' } }])
  })

  it('comes a few of each kind, and says how many there are', async () => {
    await createTenant(olga, 'another', { trialEndsAt: inDays(1) })
    await admin.query(`update tenants set activated_at = now() where slug = 'another'`)
    const [trials] = await decisions('limit=1')
    expect(trials).toMatchObject({ kind: 'trial_ends', count: 2, decisions: [{ tenant: { slug: 'another' } }] })
    expect((await olga.get('/v1/decisions?limit=21')).status).toBe(400)
  })

  it('is told to a token as far as it is good for it', async () => {
    const wish = { name: 'Screen', permissions: ['platform:read', 'tenant:read'], expiresAt: inDays(1) }
    const { body } = await olga.post<CreatedApiToken>('/v1/api-tokens', wish)
    const kinds = (await decisions('', callerWith(api.app, body.token ?? ''))).map(({ kind }) => kind)
    expect(kinds).toEqual(['trial_ends', 'purge_due', 'conflict', 'repair_held'])
  })
})
