import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member, MemberSecondFactor, Reminded, SecondFactorCounts, SecondFactorPolicy } from '@dezky/contracts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, Someone, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

let api: TestApi
let olga: Caller
let admin: pg.Client
beforeAll(async () => {
  api = await startTestApi()
  olga = await api.as(operator)
  admin = new pg.Client({ connectionString: api.database.superuserUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await api[Symbol.asyncDispose]()
})

const password = ['pwd']
const strong = ['pwd', 'otp', 'mfa']
/** Tokens count in seconds: one of a while ago is older than the next, whatever second it is. */
const earlier = () => new Date(Date.now() - 60_000)

interface Joined { member: Member, someone: Someone, account: string, caller: Caller }
interface Scene { slug: string, at: string, anna: Caller, owner: Someone, join: (name: string, role?: string) => Promise<Joined> }

/** A workspace whose owner has come with a password alone. */
async function scene(slug: string): Promise<Scene> {
  const tenant = await createActiveTenant(olga, slug)
  const at = `/v1/tenants/${slug}`
  const owner = { ...await administratorOf(api, tenant), methods: password, issuedAt: earlier() }
  const anna = await api.as(owner)
  const join = async (name: string, role = 'member') => {
    const email = `${name}@${slug}.example`
    const { body: member } = await olga.post<Member>(`${at}/members`, { name, email, role })
    await expect.poll(async () => (await accountOf(email)).length, { timeout: 15_000 }).toBe(1)
    const [account = ''] = await accountOf(email)
    const someone: Someone = { subject: account, email, name, audience: 'dezky-portal', methods: password, issuedAt: earlier() }
    return { member, someone, account, caller: await api.as(someone) }
  }
  return { slug, at, anna, owner, join }
}

async function accountOf(email: string): Promise<string[]> {
  const { rows } = await admin.query<{ external_id: string }>(`select external_id from identities i join people p on p.id = i.person_id
    where p.email = $1 and external_id is not null`, [email])
  return rows.map(({ external_id }) => external_id)
}

const counts = async ({ at, anna }: Scene) => (await anna.get<SecondFactorCounts>(`${at}/second-factors/counts`)).body
const list = async ({ at, anna }: Scene, query = '') =>
  (await anna.get<{ items: MemberSecondFactor[], nextCursor: string | null }>(`${at}/second-factors${query}`)).body

async function mails(slug: string, kind: string): Promise<string[]> {
  const { rows } = await admin.query<{ to_address: string }>(`select to_address from outgoing_mail m join tenants t on t.id = m.tenant_id
    where t.slug = $1 and m.kind = $2 order by m.id`, [slug, kind])
  return rows.map(({ to_address }) => to_address)
}

/** Sets one up over there, and comes in with it. */
async function enrol({ someone, account }: Pick<Joined, 'someone' | 'account'>): Promise<Caller> {
  api.directory.enrol(account)
  return api.as({ ...someone, methods: strong, issuedAt: new Date(Date.now() - 30_000) })
}

async function enrolOwner(set: Scene): Promise<Caller> {
  const caller = await enrol({ someone: set.owner, account: set.owner.subject })
  await expect.poll(async () => (await counts(set)).setUp, { timeout: 15_000 }).toBe(1)
  return caller
}

const require = (caller: Caller, { at }: Scene, requiredFrom: string | null, version?: number) =>
  caller.send<SecondFactorPolicy>('PUT', `${at}/second-factor-policy`, { requiredFrom },
    version === undefined ? {} : { 'if-match': `"${version}"` })
const now = () => new Date().toISOString()
const inAMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString()
const isRequired = async (account: string) => (await api.directory.observePerson(account))?.secondFactorRequired

describe('who has a second factor', () => {
  it('is what the directory says, asked again when somebody comes in another way than before', async () => {
    const set = await scene('seen')
    const bo = await set.join('bo')
    await expect.poll(() => counts(set), { timeout: 15_000 }).toMatchObject({ all: 2, setUp: 0, missing: 2, unknown: 0 })
    await enrol(bo)
    await expect.poll(async () => (await list(set, '?secondFactor=set_up')).items, { timeout: 15_000 })
      .toMatchObject([{ id: bo.member.id, secondFactor: 'set_up', seenAt: expect.any(String) }])
    await api.directory.removeSecondFactors(bo.account)
    await api.as({ ...bo.someone, methods: password, issuedAt: new Date() })
    await expect.poll(() => counts(set), { timeout: 15_000 }).toMatchObject({ setUp: 0, missing: 2 })
  })

  it('is unknown as long as the directory has not said', async () => {
    const set = await scene('unheard')
    await admin.query('update people set second_factor = null where email = $1', [set.owner.email])
    expect((await list(set)).items).toMatchObject([{ secondFactor: 'unknown', seenAt: null }])
    expect(await counts(set)).toMatchObject({ all: 1, unknown: 1, remindable: 0 })
  })

  it('is read page by page, and searched', async () => {
    const set = await scene('paged')
    await set.join('bo')
    const first = await list(set, '?limit=1')
    expect(first.items).toHaveLength(1)
    const second = await list(set, `?limit=1&cursor=${first.nextCursor}`)
    expect(second).toMatchObject({ items: [{ name: 'bo' }], nextCursor: null })
    expect((await list(set, '?search=BO@')).items).toHaveLength(1)
  })
})

describe('a reminder', () => {
  it('goes to whoever has come and has none, once in a day, and once for each request', async () => {
    const set = await scene('remind')
    const [bo, cleo] = [await set.join('bo'), await set.join('cleo')]
    await olga.post(`${set.at}/members`, { name: 'new', email: 'new@remind.example', role: 'member' })
    await enrol(cleo)
    await expect.poll(() => counts(set), { timeout: 15_000 }).toMatchObject({ setUp: 1, remindable: 2 })
    const ask = (body: object, key: string) => set.anna.post<Reminded>(`${set.at}/second-factors/remind`, body, { 'idempotency-key': key })
    expect(await ask({ memberIds: [bo.member.id] }, 'first-one')).toMatchObject({ status: 202, body: { reminded: 1 } })
    expect(await ask({ memberIds: [bo.member.id] }, 'first-one')).toMatchObject({ status: 202, body: { reminded: 1 } })
    expect((await ask({}, 'second-one')).body).toEqual({ reminded: 1 })
    expect((await ask({}, 'third-one')).body).toEqual({ reminded: 0 })
    expect(await mails('remind', 'second_factor_reminder')).toEqual([bo.someone.email, set.owner.email])
    await admin.query(`update outgoing_mail set created_at = now() - interval '25 hours' where to_address = $1`, [bo.someone.email])
    expect((await ask({}, 'next-day')).body).toEqual({ reminded: 1 })
  })

  it('is for those who look after people', async () => {
    const set = await scene('not-theirs')
    const bo = await set.join('bo')
    expect((await bo.caller.post(`${set.at}/second-factors/remind`, {})).status).toBe(403)
    expect((await bo.caller.get(`${set.at}/second-factors`)).status).toBe(403)
  })
})

describe('requiring a second factor', () => {
  it('is for an owner who has one, and is asked of everybody from its time on', async () => {
    const set = await scene('required')
    const bo = await set.join('bo')
    const { body: undecided } = await set.anna.get<SecondFactorPolicy>(`${set.at}/second-factor-policy`)
    expect(undecided).toMatchObject({ requiredFrom: null, required: false, version: 0 })
    expect(await require(set.anna, set, now())).toMatchObject({ status: 409, body: { code: 'second_factor_needed' } })
    expect((await require(bo.caller, set, now())).status).toBe(403)
    const anna = await enrolOwner(set)
    expect(await require(anna, set, now())).toMatchObject({ status: 200, body: { required: true, version: 1 }, headers: { etag: '"1"' } })
    await expect.poll(() => isRequired(bo.account), { timeout: 15_000 }).toBe(true)
    const cleo = await set.join('cleo')
    await expect.poll(() => isRequired(cleo.account), { timeout: 15_000 }).toBe(true)
    expect(await mails('required', 'second_factor_required')).toEqual([bo.someone.email])
    expect(await require(anna, set, null)).toMatchObject({ status: 428 })
    expect(await require(anna, set, null, 7)).toMatchObject({ status: 412 })
    expect(await require(anna, set, null, 1)).toMatchObject({ status: 200, body: { requiredFrom: null, version: 2 } })
    await expect.poll(() => isRequired(bo.account), { timeout: 15_000 }).toBe(false)
  })

  it('counts one that was set up a moment ago, also before they come in with it', async () => {
    const set = await scene('just-now')
    expect(await require(set.anna, set, now())).toMatchObject({ status: 409 })
    api.directory.enrol(set.owner.subject)
    expect(await require(set.anna, set, now())).toMatchObject({ status: 200 })
    expect(await counts(set)).toMatchObject({ setUp: 1 })
  })

  it('begins by itself when its time comes, and not before', async () => {
    const set = await scene('later')
    const bo = await set.join('bo')
    const anna = await enrolOwner(set)
    expect((await require(anna, set, inAMonth())).body).toMatchObject({ required: false, requiredFrom: expect.any(String) })
    expect(await mails('later', 'second_factor_required')).toEqual([bo.someone.email])
    const wakes = async () => (await admin.query<{ days: number }>(`select extract(epoch from next_run_at - now()) / 86400 as days
      from reconcile_keys k join tenants t on t.id::text = k.key where t.slug = 'later'`)).rows
    await expect.poll(async () => Number((await wakes())[0]?.days) > 0.9, { timeout: 15_000 }).toBe(true)
    expect(await isRequired(bo.account)).toBe(false)
    const soon = new Date(Date.now() + 1500).toISOString()
    await require(anna, set, soon, 1)
    await expect.poll(() => isRequired(bo.account), { timeout: 15_000 }).toBe(true)
    expect(Date.now()).toBeGreaterThan(Date.parse(soon) - 1000)
  })

  it('holds for somebody of two workspaces as long as one of them asks for it', async () => {
    const [one, two] = [await scene('one-of-two'), await scene('two-of-two')]
    const bo = await one.join('bo')
    await olga.post(`${two.at}/members`, { name: 'bo', email: bo.someone.email, role: 'member' })
    const anna = await enrolOwner(one)
    await require(anna, one, now())
    await expect.poll(() => isRequired(bo.account), { timeout: 15_000 }).toBe(true)
    await olga.delete(`${one.at}/members/${bo.member.id}`)
    await expect.poll(() => isRequired(bo.account), { timeout: 15_000 }).toBe(false)
  })

  it('is set right when somebody changes it over there', async () => {
    const set = await scene('changed')
    const anna = await enrolOwner(set)
    await require(anna, set, now())
    await expect.poll(() => isRequired(set.owner.subject), { timeout: 15_000 }).toBe(true)
    await api.directory.requireSecondFactor(set.owner.subject, false)
    await olga.post(`${set.at}/reconcile`)
    await expect.poll(() => isRequired(set.owner.subject), { timeout: 15_000 }).toBe(true)
  })
})

describe('a reset', () => {
  const reset = (caller: Caller, { at }: Scene, { member }: Pick<Joined, 'member'>) =>
    caller.post(`${at}/members/${member.id}/second-factor/reset`)

  it('takes all of theirs away, signs them out and tells them', async () => {
    const set = await scene('lost')
    const bo = await set.join('bo')
    const asBo = await enrol(bo)
    await expect.poll(async () => (await counts(set)).setUp, { timeout: 15_000 }).toBe(1)
    const hugo = await set.join('hugo', 'helpdesk')
    expect(await reset(await api.as({ ...hugo.someone, authenticatedAt: null }), set, bo))
      .toMatchObject({ status: 403, body: { code: 'fresh_sign_in_needed' } })
    expect(await reset(hugo.caller, set, bo)).toMatchObject({ status: 202 })
    expect(await asBo.get('/v1/users/me')).toMatchObject({ status: 401, body: { code: 'signed_out' } })
    await expect.poll(async () => (await api.directory.observePerson(bo.account))?.secondFactor, { timeout: 15_000 }).toBe(false)
    await expect.poll(async () => (await counts(set)).setUp, { timeout: 15_000 }).toBe(0)
    expect(await mails('lost', 'second_factor_reset')).toEqual([bo.someone.email])
    const asked = 'select id from people where email = $1 and second_factor_reset_at is not null'
    expect((await admin.query(asked, [bo.someone.email])).rows).toEqual([])
  })

  it('is not for those above oneself, nor for somebody who has not come', async () => {
    const set = await scene('above')
    const hugo = await set.join('hugo', 'helpdesk')
    const { items: [owner] } = await list(set)
    const above = { member: { id: owner?.id } as Member }
    expect(await reset(hugo.caller, set, above)).toMatchObject({ status: 403, body: { code: 'role_not_grantable' } })
    const { body: member } = await olga.post<Member>(`${set.at}/members`, { name: 'new', email: 'new@above.example', role: 'member' })
    expect(await reset(set.anna, set, { member })).toMatchObject({ status: 409, body: { code: 'member_not_active' } })
  })

  it('of somebody who belongs elsewhere too is for operators', async () => {
    const [set, other] = [await scene('shared'), await scene('sharing')]
    const bo = await set.join('bo')
    await olga.post(`${other.at}/members`, { name: 'bo', email: bo.someone.email, role: 'member' })
    expect(await reset(set.anna, set, bo)).toMatchObject({ status: 409, body: { code: 'account_shared' } })
    expect((await reset(olga, set, bo)).status).toBe(202)
  })
})
