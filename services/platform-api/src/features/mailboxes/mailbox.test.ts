import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, Mailbox, MailboxEntry, Member, Person } from '@dezky/contracts'
import type { MailWorld } from '../../../test/mail-world.ts'
import { startMailWorld } from '../../../test/mail-world.ts'
import { administratorOf, createActiveTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller } from '../../../test/test-api.ts'

let world: MailWorld
let olga: Caller
let anna: Member
let bo: Member
beforeAll(async () => {
  world = await startMailWorld()
  olga = world.olga
  await world.verify(await createActiveTenant(olga, 'acme'), 'acme.example', 'acme.dk')
  await olga.post('/v1/tenants/acme/members', { name: 'Bo', email: 'bo@elsewhere.example', role: 'admin' })
  const { items } = (await olga.get<{ items: Member[] }>('/v1/tenants/acme/members')).body
  anna = items[0] ?? expect.fail('no Anna')
  bo = items[1] ?? expect.fail('no Bo')
})
afterAll(async () => {
  const complaints = world.watch.complaints()
  await world[Symbol.asyncDispose]()
  expect(complaints).toEqual([])
})

const at = ({ id }: Member) => `/v1/tenants/acme/members/${id}/mailbox`
const read = async (member: Member) => (await olga.get<Mailbox>(at(member))).body
const give = (member: Member, wish: object, version?: number, caller = olga) =>
  caller.send<Mailbox>('PUT', at(member), wish, version === undefined ? {} : { 'if-match': `"${version}"` })

describe('a member\'s mailbox', () => {
  it('follows from their e-mail address, or is none', async () => {
    await world.untilSettled('acme', 'mail.account', { state: 'ok' })
    expect(await read(anna)).toMatchObject({ address: 'anna@acme.example', aliases: [], given: false, quotaBytes: null, version: 0 })
    expect((await olga.get(at(bo))).body).toMatchObject({ status: 404, code: 'not_found' })
  })

  it('is what an administrator gives, on the mail server too', async () => {
    const answer = await give(bo, { address: 'Bo@acme.dk', aliases: ['lund@acme.example', 'b@acme.dk'], quotaBytes: 5_000_000 })
    expect(answer).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: {
      address: 'bo@acme.dk', aliases: ['b@acme.dk', 'lund@acme.example'], quotaBytes: 5_000_000, allowedBytes: 5_000_000, given: true,
    } })
    await expect.poll(() => world.mailbox('bo@acme.dk'), { timeout: 15_000 }).toMatchObject({ quotas: { maxDiskQuota: 5_000_000 } })
    expect(world.aliasesOf('bo@acme.dk')).toEqual(['b@acme.dk', 'lund@acme.example'])
  })

  it('is found among all of them by name and by any of its addresses', async () => {
    const at = '/v1/tenants/acme/mailboxes'
    const found = async (search: string) => (await olga.get<{ items: MailboxEntry[] }>(`${at}?search=${search}`)).body.items
    await expect.poll(() => found('lund@'), { timeout: 15_000 }).toMatchObject([{
      memberId: bo.id, address: 'bo@acme.dk', aliases: ['b@acme.dk', 'lund@acme.example'], allowedBytes: 5_000_000, state: 'ok',
    }])
    expect(await found('ANNA')).toMatchObject([{ memberId: anna.id, name: 'Anna Holm', address: 'anna@acme.example' }])
    expect(await found('100%25')).toEqual([])
    const first = (await olga.get<{ items: MailboxEntry[], nextCursor: string }>(`${at}?limit=1`)).body
    const rest = (await olga.get<{ items: MailboxEntry[] }>(`${at}?cursor=${first.nextCursor}`)).body
    expect([...first.items, ...rest.items].map(({ memberId }) => memberId)).toEqual([anna.id, bo.id])
  })

  it('is changed by whoever has seen what was given, and stays the same one', async () => {
    const before = world.mailbox('bo@acme.dk')
    const wish = { address: 'boss@acme.example', aliases: ['bo@acme.dk'], quotaBytes: null }
    expect((await give(bo, wish)).body).toMatchObject({ status: 428, code: 'version_missing' })
    expect((await give(bo, wish, 7)).body).toMatchObject({ status: 412, code: 'version_stale' })
    expect((await give(bo, wish, 1)).body).toMatchObject({ address: 'boss@acme.example', version: 2 })
    expect((await give(bo, wish, 2)).body).toMatchObject({ version: 2 })
    await expect.poll(() => world.mailbox('boss@acme.example'), { timeout: 15_000 }).toMatchObject({ id: before?.['id'] })
    expect(world.aliasesOf('boss@acme.example')).toEqual(['bo@acme.dk'])
  })

  it.each<[string, object, { status: number, code: string }]>([
    ['in a domain that is not theirs', { address: 'bo@elsewhere.example' }, { status: 422, code: 'address_domain_unverified' }],
    ['with such an alias', { address: 'bo@acme.dk', aliases: ['a@else.example'] }, { status: 422, code: 'address_domain_unverified' }],
    ['that somebody else has', { address: 'anna@acme.example' }, { status: 409, code: 'address_taken' }],
    ['that no mailbox can have', { address: 'a+b@acme.dk' }, { status: 400, code: 'validation_failed' }],
    ['larger than all there is', { address: 'bo@acme.dk', quotaBytes: 2 ** 50 }, { status: 422, code: 'quota_too_large' }],
  ])('is none %s', async (_, wish, problem) => {
    expect((await give(bo, wish, 2)).body).toMatchObject(problem)
  })

  it('is not given or taken by those who may not give its owner\'s role', async () => {
    const owner = await world.api.as(await administratorOf(world.api, await readTenant(olga, 'acme')))
    const { identities: [account] } = (await olga.get<Person>(`/v1/users/${bo.personId}`)).body
    const admin = await world.api.as({ ...bo, subject: account?.subject ?? '', audience: 'dezky-portal' })
    expect((await give(anna, { address: 'anna@acme.dk' }, undefined, admin)).body).toMatchObject({ status: 403, code: 'role_not_grantable' })
    expect((await admin.delete(at(anna))).body).toMatchObject({ code: 'role_not_grantable' })
    expect((await admin.get(at(anna))).status).toBe(200)
    expect((await give(anna, { address: 'anna@acme.dk' }, undefined, owner)).body).toMatchObject({ version: 1 })
  })

  it('has no address of somebody who has left and handed it over', async () => {
    const wish = { name: 'Cleo', email: 'cleo@acme.dk', role: 'member' }
    const cleo = (await olga.post<Member>('/v1/tenants/acme/members', wish)).body
    await expect.poll(() => world.of('acme', 'mail.account', cleo.personId), { timeout: 15_000 }).toMatchObject({ state: 'ok' })
    const left = await olga.delete(`/v1/tenants/acme/members/${cleo.id}`, { mail: { do: 'hand_over', to: anna.id } })
    expect(left.status).toBe(204)
    await world.looked('acme')
    expect((await give(bo, { address: 'cleo@acme.dk' }, 2)).body).toMatchObject({ status: 409, code: 'address_taken' })
  })

  it('is erased with its mail, also when it would follow from their address', async () => {
    for (const member of [anna, bo]) expect((await olga.delete(at(member))).status).toBe(204)
    const mailboxes = () => [world.mailbox('anna@acme.dk'), world.mailbox('boss@acme.example')]
    await expect.poll(mailboxes, { timeout: 15_000 }).toEqual([undefined, undefined])
    expect((await olga.delete(at(anna))).body).toMatchObject({ status: 404, code: 'not_found' })
    expect((await give(anna, { address: 'anna@acme.example' })).body).toMatchObject({ version: 3 })
  })

  it('leaves a trail without addresses in it', async () => {
    const { items } = (await olga.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit')).body
    const entries = items.filter(({ action }) => action.startsWith('mailbox.'))
    expect(entries.map(({ action }) => action)).toEqual(
      ['mailbox.change', 'mailbox.remove', 'mailbox.remove', 'mailbox.change', 'mailbox.change', 'mailbox.change'])
    expect(JSON.stringify(entries.map(({ details, before, after }) => [details, before, after]))).not.toContain('@')
  })

  it('is none without mail in the plan', async () => {
    await world.override('acme', 'mail', false)
    expect((await give(bo, { address: 'bo@acme.dk' })).body).toMatchObject({ status: 409, code: 'mail_not_entitled' })
    expect(await read(anna)).toMatchObject({ allowedBytes: null })
  })
})
