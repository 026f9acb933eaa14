import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, MailingList, Member } from '@dezky/contracts'
import type { MailWorld } from '../../../test/mail-world.ts'
import { startMailWorld } from '../../../test/mail-world.ts'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { Caller } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'

const at = '/v1/tenants/acme/mailing-lists'
const timeout = { timeout: 15_000 }
let world: MailWorld
let olga: Caller
let anna: Member
let bo: Member
let sales: MailingList
beforeAll(async () => {
  world = await startMailWorld()
  olga = world.olga
  await world.verify(await createActiveTenant(olga, 'acme'), 'acme.example')
  await olga.post('/v1/tenants/acme/members', { name: 'Bo', email: 'bo@acme.example', role: 'member' })
  const { items } = (await olga.get<{ items: Member[] }>('/v1/tenants/acme/members')).body
  anna = items[0] ?? expect.fail('no Anna')
  bo = items[1] ?? expect.fail('no Bo')
})
afterAll(async () => {
  const complaints = world.watch.complaints()
  await world[Symbol.asyncDispose]()
  expect(complaints).toEqual([])
})

const onServer = (name: string) => [...world.twin.store.collection<{ name: string, recipients: object }>('x:MailingList').entries()]
  .map(([, list]) => list).find(list => list.name === name)
const recipientsOf = (name: string) => Object.keys(onServer(name)?.recipients ?? {}).toSorted()
const read = async () => (await olga.get<MailingList>(`${at}/${sales.id}`)).body

describe('a mailing list', () => {
  it('sends on to members and others, on the mail server too', async () => {
    const wish = { address: 'Sales@acme.example', name: 'Sales', memberIds: [anna.id, bo.id], others: ['x@firm.example'] }
    const answer = await olga.post<MailingList>(at, wish)
    expect(answer).toMatchObject({ status: 201, body: {
      address: 'sales@acme.example', name: 'Sales', members: [{ memberId: anna.id }, { memberId: bo.id }], others: ['x@firm.example'], version: 1,
    } })
    expect(answer.headers['location']).toBe(`${at}/${answer.body.id}`)
    sales = answer.body
    await expect.poll(() => recipientsOf('sales'), timeout).toEqual(['anna@acme.example', 'bo@acme.example', 'x@firm.example'])
    await expect.poll(async () => (await read()).state, timeout).toBe('ok')
    expect((await olga.get<{ items: MailingList[] }>(at)).body.items).toMatchObject([{ id: sales.id, state: 'ok' }])
  })

  it('follows its members to other addresses', async () => {
    await olga.send('PUT', `/v1/tenants/acme/members/${bo.id}/mailbox`, { address: 'lund@acme.example' })
    await expect.poll(() => recipientsOf('sales'), timeout).toContain('lund@acme.example')
    expect((await read()).members[1]).toMatchObject({ memberId: bo.id, address: 'lund@acme.example' })
  })

  it('is changed by whoever has seen what it is', async () => {
    const change = { name: 'All of sales', others: [] }
    expect((await olga.send('PATCH', `${at}/${sales.id}`, change)).body).toMatchObject({ code: 'version_missing' })
    expect((await olga.patch(`${at}/${sales.id}`, change, 7)).body).toMatchObject({ code: 'version_stale' })
    expect((await olga.patch(`${at}/${sales.id}`, change, 1)).body).toMatchObject({ version: 2, name: 'All of sales', others: [] })
    expect((await olga.patch(`${at}/${sales.id}`, change, 2)).body).toMatchObject({ version: 2 })
    await expect.poll(() => recipientsOf('sales'), timeout).toEqual(['anna@acme.example', 'lund@acme.example'])
  })

  it.each<[string, object, object]>([
    ['in a domain that is not theirs', { address: 'a@else.example' }, { status: 422, code: 'address_domain_unverified' }],
    ['with a mailbox\'s address', { address: 'anna@acme.example' }, { status: 409, code: 'address_taken' }],
    ['with another list\'s address', { address: 'sales@acme.example' }, { status: 409, code: 'address_taken' }],
    ['that sends to itself', { others: ['new@acme.example'] }, { status: 422, code: 'recipient_is_list' }],
    ['with people who are no members', { memberIds: [crypto.randomUUID()] }, { status: 422, code: 'recipient_unknown' }],
    ['with an address that none can have', { address: 'a+b@acme.example' }, { status: 400, code: 'validation_failed' }],
  ])('is not made %s', async (_, wish, problem) => {
    expect((await olga.post(at, { address: 'new@acme.example', name: 'New', ...wish })).body).toMatchObject(problem)
  })

  it('keeps its address from mailboxes', async () => {
    const wish = { address: 'anna@acme.example', aliases: ['sales@acme.example'] }
    const answer = await olga.send('PUT', `/v1/tenants/acme/members/${anna.id}/mailbox`, wish)
    expect(answer.body).toMatchObject({ status: 409, code: 'address_taken' })
  })

  it('forgets whoever leaves, and names nobody who was erased', async () => {
    expect((await olga.delete(`/v1/users/${bo.personId}`)).status).toBe(204)
    const naming = await inScope(world.api.services.db, workerScope(), async trx => (await sql<{ kind: string }>`
      select kind from resources where wish::text like '%lund@acme.example%'
      union all select 'list' from mailing_lists where others::text like '%bo@acme.example%'`.execute(trx)).rows)
    expect(naming).toEqual([])
    await expect.poll(() => recipientsOf('sales'), timeout).toEqual(['anna@acme.example'])
    expect((await read()).members).toMatchObject([{ memberId: anna.id }])
  })

  it('is gone from the mail server when it is removed', async () => {
    expect((await olga.delete(`${at}/${sales.id}`)).status).toBe(204)
    expect((await olga.get(`${at}/${sales.id}`)).status).toBe(404)
    await expect.poll(() => onServer('sales'), timeout).toBeUndefined()
  })

  it('leaves a trail without the addresses of its people', async () => {
    const { items } = (await olga.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit')).body
    const entries = items.filter(({ action }) => action.startsWith('mailing_list.'))
    expect(entries.map(({ action }) => action)).toEqual(['mailing_list.delete', 'mailing_list.change', 'mailing_list.create'])
    expect(JSON.stringify(entries)).not.toMatch(/firm\.example|lund@/)
  })

  it('is none without mail in the plan', async () => {
    await world.override('acme', 'mail', false)
    const wish = { address: 'new@acme.example', name: 'New' }
    expect((await olga.post(at, wish)).body).toMatchObject({ status: 409, code: 'mail_not_entitled' })
  })
})
