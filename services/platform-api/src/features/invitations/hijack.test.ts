// Whoever makes an account for an address that is not theirs must not be found in it by those who invite its owner.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Invitation, Member, Person } from '@dezky/contracts'
import type { MailServer } from '../../../test/mail-server.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { administratorOf, createActiveTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'

const conflict = { status: 409, body: { code: 'account_conflict' } }

async function owner(api: TestApi, slug: string): Promise<Caller> {
  return api.as(await administratorOf(api, await createActiveTenant(await api.as(operator), slug)))
}

async function add(caller: Caller, slug: string, email: string): Promise<Member> {
  const { body } = await caller.post<Member>(`/v1/tenants/${slug}/members`, { name: 'Vic', email, role: 'member' })
  const at = `/v1/tenants/${slug}/members/${body.id}`
  await expect.poll(async () => (await caller.get<Member>(at)).body.state, { timeout: 15_000 }).toBe('invited')
  return body
}

const link = (caller: Caller, slug: string, { id }: Member) => caller.post<Invitation>(`/v1/tenants/${slug}/members/${id}/invitation`)

const wanted = (caller: Caller, slug: string, email: string) =>
  caller.post<Member>(`/v1/tenants/${slug}/members`, { name: 'Vic', email, role: 'admin' })

async function proveDomain({ services: { db } }: TestApi, slug: string, name: string): Promise<void> {
  await inScope(db, workerScope(), async (trx) => {
    const { id } = await trx.selectFrom('tenants').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
    await trx.insertInto('tenant_domains').values({ tenant_id: id, name, verified_at: new Date() }).execute()
  })
}

describe('without a mail server', () => {
  let api: TestApi
  let olga: Caller
  let mallory: Caller
  let bob: Caller
  beforeAll(async () => {
    api = await startTestApi()
    olga = await api.as(operator)
    mallory = await owner(api, 'mallory')
    bob = await owner(api, 'victims')
  })
  afterAll(() => api[Symbol.asyncDispose]())

  it('a link that an inviter was shown holds for their own tenant, and for no other, whether or not somebody came by it', async () => {
    const vic = await add(mallory, 'mallory', 'vic@victims.example')
    expect(await link(mallory, 'mallory', vic)).toMatchObject({ status: 201, body: { mailed: false, url: expect.any(String) as string } })
    expect(await wanted(bob, 'victims', 'vic@victims.example')).toMatchObject(conflict)
    const group = await api.directory.observeGroup((await olga.get<{ id: string }>('/v1/tenants/mallory')).body.id)
    const account = group?.members.at(-1)?.externalId ?? ''
    await api.as({ subject: account, email: 'vic@victims.example', name: 'Vic', audience: 'dezky-portal' })
    expect(await wanted(bob, 'victims', 'VIC@victims.example')).toMatchObject(conflict)
    // Nor does an operator bring them in unawares, or make them the owner of a new workspace.
    expect(await wanted(olga, 'victims', 'vic@victims.example')).toMatchObject(conflict)
    const administrator = { name: 'Vic', email: 'vic@victims.example' }
    expect(await olga.post('/v1/tenants', { slug: 'newest', name: 'Newest', plan: 'business', administrator })).toMatchObject(conflict)
  })

  it('does so after the membership has ended, until an operator confirms whose the address is', async () => {
    const eve = await add(mallory, 'mallory', 'eve@victims.example')
    await link(mallory, 'mallory', eve)
    expect((await mallory.delete(`/v1/tenants/mallory/members/${eve.id}`)).status).toBe(204)
    expect(await wanted(bob, 'victims', 'eve@victims.example')).toMatchObject(conflict)
    expect((await wanted(mallory, 'mallory', 'eve@victims.example')).status).toBe(201)
    expect((await olga.get<Person>(`/v1/users/${eve.personId}`)).body.emailConfirmed).toBe(false)
    expect((await olga.post<Person>(`/v1/users/${eve.personId}/confirm-email`)).body).toMatchObject({ emailConfirmed: true })
    expect((await wanted(bob, 'victims', 'eve@victims.example')).status).toBe(201)
  })

  it('frees the address when an operator gives the account another', async () => {
    const moved = await add(mallory, 'mallory', 'moved@victims.example')
    await link(mallory, 'mallory', moved)
    const { version } = (await olga.get<Person>(`/v1/users/${moved.personId}`)).body
    expect((await olga.patch(`/v1/users/${moved.personId}`, { email: 'moved@mallory.example' }, version)).status).toBe(200)
    expect((await wanted(bob, 'victims', 'moved@victims.example')).body.personId).not.toBe(moved.personId)
  })

  it('says nothing of addresses whose links were shown to nobody, or to an operator', async () => {
    await add(mallory, 'mallory', 'unseen@victims.example')
    expect((await wanted(bob, 'victims', 'unseen@victims.example')).status).toBe(201)
    await link(olga, 'mallory', await add(mallory, 'mallory', 'known@victims.example'))
    expect((await wanted(bob, 'victims', 'known@victims.example')).status).toBe(201)
  })

  it('takes a tenant\'s word for the addresses of a domain that is proven to be theirs', async () => {
    await proveDomain(api, 'mallory', 'proven.example')
    await link(mallory, 'mallory', await add(mallory, 'mallory', 'sue@proven.example'))
    expect((await wanted(bob, 'victims', 'sue@proven.example')).status).toBe(201)
  })

  it('takes it no longer once the domain is another\'s', async () => {
    await proveDomain(api, 'mallory', 'sold.example')
    await link(mallory, 'mallory', await add(mallory, 'mallory', 'ann@sold.example'))
    const { services: { db } } = api
    await inScope(db, workerScope(), trx => trx.deleteFrom('tenant_domains').where('name', '=', 'sold.example').execute())
    await proveDomain(api, 'victims', 'sold.example')
    expect(await wanted(bob, 'victims', 'ann@sold.example')).toMatchObject(conflict)
  })

  it('shows no link once they have found a place elsewhere', async () => {
    const both = await add(mallory, 'mallory', 'both@victims.example')
    await add(bob, 'victims', 'both@victims.example')
    expect((await link(mallory, 'mallory', both)).body).toMatchObject({ status: 409, code: 'member_active' })
  })
})

describe('with a mail server', () => {
  let server: MailServer
  let api: TestApi
  beforeAll(async () => {
    server = await startMailServer()
    api = await startTestApi({}, { SMTP_URL: server.url })
  })
  afterAll(async () => {
    await api[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('a link goes to the address alone, so that whoever comes by it has it', async () => {
    const mallory = await owner(api, 'mallory')
    const bob = await owner(api, 'victims')
    const vic = await add(mallory, 'mallory', 'vic@victims.example')
    await expect.poll(() => server.to('vic@victims.example').length, { timeout: 15_000 }).toBe(1)
    expect(await link(mallory, 'mallory', vic)).toMatchObject({ status: 201, body: { url: null, expiresAt: null, mailed: true } })
    await expect.poll(() => server.to('vic@victims.example').length, { timeout: 15_000 }).toBe(2)
    const links = server.to('vic@victims.example').map(({ text }) => /http:\/\/identity\.example\/\S+/.exec(text ?? '')?.[0] ?? '')
    expect(links.map(url => api.directory.linkWorks(url))).toEqual([false, true])
    expect((await wanted(bob, 'victims', 'vic@victims.example')).status).toBe(201)
  })

  it('is shown to operators, and to a tenant for the addresses of its own domain, whose mailboxes may not be there yet', async () => {
    const olga = await api.as(operator)
    const acme = await owner(api, 'acme')
    await proveDomain(api, 'acme', 'acme.example')
    const [bo, eve] = [await add(acme, 'acme', 'bo@acme.example'), await add(acme, 'acme', 'eve@other.example')]
    for (const answer of [await link(acme, 'acme', bo), await link(olga, 'acme', eve)]) {
      expect(answer.body).toMatchObject({ mailed: true, url: expect.stringContaining('identity.example') as string })
    }
  })
})
