// What becomes of the mail and the files of those who leave, on a mail server that speaks Stalwart's protocol.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Departure, Member, RemoveMember } from '@dezky/contracts'
import type { MemoryFiles } from '@dezky/files/drivers/memory'
import { memory } from '@dezky/files/drivers/memory'
import type { MailWorld } from '../../../test/mail-world.ts'
import { startMailWorld } from '../../../test/mail-world.ts'
import { movableClock } from '../../../test/movable-clock.ts'
import { createActiveTenant } from '../../../test/tenants.ts'
import type { Caller } from '../../../test/test-api.ts'
import { inScope, workerScope } from '../../database/index.ts'

const clock = movableClock()
const dayMs = 24 * 3_600_000
const timeout = { timeout: 15_000 }

let world: MailWorld
let files: MemoryFiles
beforeAll(async () => {
  files = memory()
  world = await startMailWorld({ clock, files })
})
afterAll(async () => {
  const complaints = world.watch.complaints()
  await world[Symbol.asyncDispose]()
  expect(complaints).toEqual([])
})

interface Scene { slug: string, at: string, bo: Member, eva: Member, boxOf(name: string): Record<string, unknown> | undefined }

/** Bo and Eva work there; Eva has signed in. */
async function scene(slug: string): Promise<Scene> {
  const tenant = await createActiveTenant(world.olga, slug)
  await world.verify(tenant, `${slug}.example`)
  const bo = await invite(slug, 'bo')
  const eva = await invite(slug, 'eva')
  const boxOf = (name: string) => world.mailbox(`${name}@${slug}.example`)
  await expect.poll(() => [boxOf('bo'), boxOf('eva')].every(Boolean), timeout).toBe(true)
  await expect.poll(async () => (await world.of(slug, 'files.member', bo.personId))?.state, timeout).toBe('ok')
  await signIn(eva)
  return { slug, at: `/v1/tenants/${slug}`, bo, eva, boxOf }
}

async function invite(slug: string, name: string): Promise<Member> {
  const { status, body } = await world.olga.post<Member>(`/v1/tenants/${slug}/members`, {
    name: 'Bo Lund', email: `${name}@${slug}.example`, role: 'member' })
  expect({ status, body }).toMatchObject({ status: 201 })
  return body
}

async function subjectOf({ personId }: Member): Promise<string> {
  const found = () => inScope(world.api.services.db, workerScope(), async trx => (await sql<{ subject: string }>`
    select subject from identities where person_id = ${personId}::uuid and external_id is not null`.execute(trx)).rows[0]?.subject)
  await expect.poll(found, timeout).toBeDefined()
  return await found() ?? ''
}

async function signIn(member: Member): Promise<Caller> {
  return world.api.as({ subject: await subjectOf(member), email: member.email, name: member.name, audience: 'dezky-portal' })
}

const remove = ({ at }: Scene, { id }: Member, wish?: RemoveMember) => world.olga.delete(`${at}/members/${id}`, wish)

async function left({ at }: Scene): Promise<Departure[]> {
  return (await world.olga.get<{ items: Departure[] }>(`${at}/departures`)).body.items
}

const reason = async ({ slug, bo }: Scene) => (await world.of(slug, 'mail.account', bo.personId))?.reason
const lists = () => world.twin.store.collection<Record<string, unknown>>('x:MailingList').entries().map(([, list]) => list)

describe('what is kept', () => {
  it('is shut at once, shown, kept longer by whoever saw it, and there when the same person comes back', async () => {
    const here = await scene('returning')
    const { id } = here.boxOf('bo') ?? {}
    const account = await files.observePerson(await subjectOf(here.bo))
    expect((await remove(here, here.bo)).status).toBe(204)
    await expect.poll(() => reason(here), timeout).toBe('kept')
    expect(world.mayUse('bo@returning.example')).toBe(false)
    const [departure] = await left(here)
    expect(departure).toMatchObject({
      personId: here.bo.personId, name: 'Bo Lund', email: 'bo@returning.example', role: 'member',
      mail: { do: 'keep', state: 'kept', address: 'bo@returning.example', to: null }, files: { do: 'keep', state: 'kept' } })
    expect(Date.parse(departure?.mail.keptUntil ?? '') - clock.now().getTime()).toBeCloseTo(30 * dayMs, -6)
    const longer: RemoveMember = { mail: { do: 'keep', days: 90 } }
    const change = (version: number) => world.olga.patch<Departure>(`${here.at}/departures/${departure?.id}`, longer, version)
    expect(await change(7)).toMatchObject({ status: 412 })
    expect(await change(1)).toMatchObject({ status: 200, body: { version: 2, files: departure?.files } })
    const back = await invite('returning', 'bo')
    expect(back.personId).toBe(here.bo.personId)
    await expect.poll(() => world.mayUse('bo@returning.example'), timeout).toBe(true)
    expect(here.boxOf('bo')).toMatchObject({ id })
    expect(await files.observePerson(await subjectOf(back))).toEqual(account)
    expect(await left(here)).toEqual([])
  })

  it('is erased when its time is over, and nothing is known of them any more', async () => {
    const here = await scene('over')
    const subject = await subjectOf(here.bo)
    await remove(here, here.bo, { mail: { do: 'keep', days: 1 }, files: { do: 'erase' } })
    await expect.poll(() => files.observePerson(subject), timeout).toBeNull()
    await expect.poll(() => reason(here), timeout).toBe('kept')
    await expect.poll(() => left(here), timeout).toMatchObject([{ mail: { state: 'kept' }, files: { state: 'gone', keptUntil: null } }])
    const [departure] = await left(here)
    const late = { files: { do: 'keep' } }
    expect((await world.olga.patch(`${here.at}/departures/${departure?.id}`, late, 1)).body).toMatchObject({ code: 'already_erased' })
    clock.move(2 * dayMs)
    const account = await world.of('over', 'mail.account', here.bo.personId)
    if (account) await world.lookAgain(account)
    await expect.poll(() => here.boxOf('bo'), timeout).toBeUndefined()
    await expect.poll(() => left(here), timeout).toEqual([])
  })

  it('is whatever those decide who may remove members: not those who leave by themselves', async () => {
    const here = await scene('own')
    const eva = await signIn(here.eva)
    const leave = (wish?: RemoveMember) => eva.delete(`${here.at}/members/${here.eva.id}`, wish)
    expect((await leave({ mail: { do: 'erase' } })).body).toMatchObject({ code: 'permission_missing' })
    expect((await leave()).status).toBe(204)
    expect(await left(here)).toMatchObject([{ personId: here.eva.personId, mail: { do: 'keep' }, files: { do: 'keep' } }])
  })
})

describe('an address', () => {
  it('is nobody else\'s while mail lies under it, and then another mailbox', async () => {
    const here = await scene('held')
    const { id } = here.boxOf('bo') ?? {}
    await remove(here, here.bo)
    await world.changePerson(here.bo.personId, { email: 'bo@private.example' })
    const wish = { name: 'Bo Lund', email: 'bo@held.example', role: 'member' }
    expect(await world.olga.post(`${here.at}/members`, wish)).toMatchObject({ status: 409, body: { code: 'address_held' } })
    const csv = await world.olga.post(`${here.at}/members/import/preview`, 'Bo Lund,bo@held.example', { 'content-type': 'text/csv' })
    expect(csv.body).toMatchObject({ rows: [{ outcome: 'invalid', errors: [{ code: 'address_held' }] }] })
    const [departure] = await left(here)
    expect((await world.olga.delete(`${here.at}/departures/${departure?.id}`)).status).toBe(204)
    await expect.poll(() => here.boxOf('bo'), timeout).toBeUndefined()
    await expect.poll(() => left(here), timeout).toEqual([])
    const other = await invite('held', 'bo')
    expect(other.personId).not.toBe(here.bo.personId)
    await expect.poll(() => here.boxOf('bo')?.['id'], timeout).toSatisfy(found => found !== undefined && found !== id)
  })

  it('of somebody who is deleted after they have left is kept no longer, and named nowhere', async () => {
    const here = await scene('forgotten')
    await remove(here, here.bo, { mail: { do: 'hand_over', to: here.eva.id } })
    await expect.poll(async () => (await world.of('forgotten', 'mail.forward', here.bo.personId))?.state, timeout).toBe('ok')
    expect((await world.olga.delete(`/v1/users/${here.bo.personId}`)).status).toBe(204)
    const naming = await inScope(world.api.services.db, workerScope(), async trx => (await sql<{ kind: string }>`
      select kind from resources where wish::text like '%bo@forgotten.example%'
      union all select 'departure' from membership_departures where email = 'bo@forgotten.example'`.execute(trx)).rows)
    expect(naming).toEqual([])
    await expect.poll(() => here.boxOf(`left-${here.bo.personId}`), timeout).toBeUndefined()
    await expect.poll(() => world.all('forgotten', 'mail.forward'), timeout).toEqual([])
  })

  it('of somebody who was deleted goes to a mailbox of its own, too', async () => {
    const here = await scene('erased')
    const { id } = here.boxOf('bo') ?? {}
    expect((await world.olga.delete(`/v1/users/${here.bo.personId}`)).status).toBe(204)
    const other = await invite('erased', 'bo')
    expect(other.personId).not.toBe(here.bo.personId)
    await expect.poll(async () => (await world.of('erased', 'mail.account', other.personId))?.state, timeout).toBe('ok')
    expect(here.boxOf('bo')?.['id']).not.toBe(id)
  })
})

describe('handing over', () => {
  it('is refused where it cannot be done', async () => {
    const here = await scene('refused')
    const to = (id: string) => ({ do: 'hand_over' as const, to: id })
    const code = async (wish: RemoveMember) => (await remove(here, here.bo, wish)).body
    const anna = (await world.olga.get<{ items: Member[] }>(`${here.at}/members`)).body.items.find(({ name }) => name === 'Anna Holm')
    expect(await code({ files: to(here.eva.id) })).toMatchObject({ status: 422, code: 'files_not_transferable' })
    expect(await code({ mail: to(here.bo.id) })).toMatchObject({ status: 422, code: 'heir_unfit' })
    expect(await code({ mail: to(anna?.id ?? '') })).toMatchObject({ status: 422, code: 'heir_unfit' })
    expect((await world.olga.get(`${here.at}/members/${here.bo.id}`)).status).toBe(200)
  })

  it('has new mail go on, even after the old is erased, until they come back', async () => {
    const here = await scene('handed')
    const { id } = here.boxOf('bo') ?? {}
    expect((await remove(here, here.bo, { mail: { do: 'hand_over', to: here.eva.id, days: 1 } })).status).toBe(204)
    const list = () => lists().find(({ name, description }) => name === 'bo' && description === 'Bo Lund')
    await expect.poll(list, timeout).toMatchObject({ recipients: { 'eva@handed.example': true } })
    expect(here.boxOf(`left-${here.bo.personId}`)).toMatchObject({ id })
    expect(world.mayUse(`left-${here.bo.personId}@handed.example`)).toBe(false)
    expect(await left(here)).toMatchObject([{ mail: { do: 'hand_over', state: 'kept', to: here.eva.id } }])
    const alias = { address: 'eva@handed.example', aliases: ['bo@handed.example'] }
    expect((await world.olga.put(`${here.at}/members/${here.eva.id}/mailbox`, alias)).body).toMatchObject({ code: 'address_taken' })
    clock.move(2 * dayMs)
    const account = await world.of('handed', 'mail.account', here.bo.personId)
    if (account) await world.lookAgain(account)
    await expect.poll(() => here.boxOf(`left-${here.bo.personId}`), timeout).toBeUndefined()
    expect(list()).toBeDefined()
    await expect.poll(() => left(here), timeout).toMatchObject([{ mail: { do: 'hand_over', state: 'gone', to: here.eva.id } }])
    await invite('handed', 'bo')
    await expect.poll(() => here.boxOf('bo'), timeout).toBeDefined()
    expect(list()).toBeUndefined()
  })

  it('is taken back with the address, and the same mailbox', async () => {
    const here = await scene('back')
    const { id } = here.boxOf('bo') ?? {}
    await remove(here, here.bo, { mail: { do: 'hand_over', to: here.eva.id } })
    await expect.poll(async () => (await world.of('back', 'mail.forward', here.bo.personId))?.state, timeout).toBe('ok')
    const [departure] = await left(here)
    const change = await world.olga.patch(`${here.at}/departures/${departure?.id}`, { mail: { do: 'keep' } }, 1)
    expect(change).toMatchObject({ status: 200, body: { mail: { do: 'keep', to: null } } })
    await expect.poll(() => here.boxOf('bo'), timeout).toMatchObject({ id })
    expect(await world.all('back', 'mail.forward')).toEqual([])
    await invite('back', 'bo')
    await expect.poll(() => world.mayUse('bo@back.example'), timeout).toBe(true)
    expect(here.boxOf('bo')).toMatchObject({ id })
  })
})
