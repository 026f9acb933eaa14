// A tenant's domains and mailboxes, on a mail server that speaks Stalwart's protocol.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member, Tenant } from '@dezky/contracts'
import type { MailWorld } from '../../../../test/mail-world.ts'
import { startMailWorld } from '../../../../test/mail-world.ts'
import { movableClock } from '../../../../test/movable-clock.ts'
import { createActiveTenant, readTenant } from '../../../../test/tenants.ts'

const clock = movableClock()
const month = 31 * 86_400_000

let world: MailWorld
beforeAll(async () => {
  world = await startMailWorld({ clock })
})
afterAll(async () => {
  const complaints = world.watch.complaints()
  await world[Symbol.asyncDispose]()
  expect(complaints).toEqual([])
})

const until = (slug: string, status: Tenant['status']) =>
  expect.poll(async () => (await readTenant(world.olga, slug)).status, { timeout: 20_000 }).toBe(status)

/** Anna has an address in its domain; a neighbour's mailbox is there too, to be left alone. */
async function tenantWithMail(slug: string): Promise<Tenant> {
  const tenant = await createActiveTenant(world.olga, slug)
  await world.verify(tenant, `${slug}.example`)
  await world.untilSettled(slug, 'mail.account', { state: 'ok' })
  return tenant
}

async function anna(slug: string): Promise<Member> {
  return (await world.olga.get<{ items: Member[] }>(`/v1/tenants/${slug}/members`)).body.items[0] ?? expect.fail('nobody is there')
}

describe('a verified domain', () => {
  it('comes to be with its keys, its mailboxes, and what the plan gives each seat', async () => {
    const tenant = await createActiveTenant(world.olga, 'fresh')
    await world.verify(tenant, 'fresh.example')
    await world.untilSettled('fresh', 'mail.account', { state: 'ok' })
    await world.untilSettled('fresh', 'mail.domain', { state: 'ok', reason: null })
    expect(world.domain('fresh.example')).toMatchObject({ isEnabled: true, description: `dezky:${tenant.id}`, allowRelaying: false })
    expect(world.keysOf('fresh.example')).toHaveLength(2)
    const account = await world.one('fresh', 'mail.account')
    expect(account.subject).toBe((await anna('fresh')).personId)
    const { value: storage } = await world.entitlement('fresh', 'storage')
    const { value: seats } = await world.entitlement('fresh', 'seats')
    expect(world.mailbox('anna@fresh.example')).toMatchObject({
      id: account.externalId, quotas: { maxDiskQuota: Number(storage) / Number(seats) } })
  })

  it('is ok before its keys are, and is looked at again until they are', async () => {
    const seen = await world.states('fresh', 'mail.domain')
    expect(seen).toContain('ok signing_pending')
    expect(seen.at(-1)).toBe('ok null')
  })

  it('of somebody else with the same name is left alone, and holds up nothing else', async () => {
    await world.plantDomain('taken.example')
    const tenant = await createActiveTenant(world.olga, 'taken')
    await world.verify(tenant, 'taken.example', 'free.example')
    await expect.poll(() => world.of('taken', 'mail.domain', 'taken.example'), { timeout: 15_000 })
      .toMatchObject({ state: 'error', reason: 'upstream_conflict' })
    await expect.poll(() => world.of('taken', 'mail.domain', 'free.example'), { timeout: 15_000 }).toMatchObject({ state: 'ok' })
    expect(world.domain('taken.example')).toMatchObject({ description: 'by hand' })
    expect(await world.one('taken', 'mail.account')).toMatchObject({ state: 'pending', reason: 'waiting' })
    expect(await world.one('taken', 'directory.group')).toMatchObject({ state: 'ok' })
  })

  it('that is given up goes when its mailboxes are gone; the others stay', async () => {
    const tenant = await tenantWithMail('given-up')
    await world.verify(tenant, 'second.example')
    await expect.poll(() => world.of('given-up', 'mail.domain', 'second.example'), { timeout: 15_000 }).toMatchObject({ state: 'ok' })
    await world.giveUp(tenant, 'given-up.example')
    await expect.poll(() => world.domain('given-up.example'), { timeout: 15_000 }).toBeUndefined()
    expect(world.mailbox('anna@given-up.example')).toBeUndefined()
    expect(world.domain('second.example')).toMatchObject({ isEnabled: true })
  })
})

describe('a mailbox', () => {
  it('is there before its owner is let in', async () => {
    await tenantWithMail('last')
    await world.olga.post('/v1/tenants/last/members', { name: 'Bo', email: 'bo@last.example', role: 'member' })
    await expect.poll(async () => (await world.all('last', 'ready')).map(({ state }) => state), { timeout: 15_000 }).toEqual(['ok', 'ok'])
    const [bo] = (await world.olga.get<{ items: Member[] }>('/v1/tenants/last/members?search=bo')).body.items
    expect(await world.settledOf(bo?.personId)).toEqual(['directory.person', 'mail.account', 'ready'])
  })

  it('whose address somebody else has is a conflict of that person alone, told without the address', async () => {
    const tenant = await tenantWithMail('conflict')
    await world.plantMailbox('bo@conflict.example')
    await world.olga.post('/v1/tenants/conflict/members', { name: 'Bo', email: 'bo@conflict.example', role: 'member' })
    await world.olga.post('/v1/tenants/conflict/members', { name: 'Cleo', email: 'cleo@conflict.example', role: 'member' })
    await expect.poll(() => world.mailbox('cleo@conflict.example'), { timeout: 15_000 }).toBeDefined()
    const states = async () => (await world.all('conflict', 'mail.account')).map(({ state, reason }) => `${state} ${reason}`).toSorted()
    await expect.poll(states, { timeout: 15_000 }).toEqual(['error upstream_conflict', 'ok null', 'ok null'])
    const conflict = (await world.all('conflict', 'mail.account')).find(({ state }) => state === 'error')
    expect(conflict?.message).toBe('The address, or an alias of it, belongs to something else.')
    expect(world.mailbox('bo@conflict.example')).toMatchObject({ description: 'by hand' })
    expect(await world.told(tenant.id)).not.toContain('bo@conflict.example')
  })

  it('stays the same one when its owner is called otherwise, or moves', async () => {
    await tenantWithMail('moving')
    const { externalId } = await world.one('moving', 'mail.account')
    await world.changePerson((await anna('moving')).personId, { name: 'Anna Berg', email: 'berg@moving.example' })
    await expect.poll(() => world.mailbox('berg@moving.example'), { timeout: 15_000 }).toMatchObject({ id: externalId })
    expect(world.mailbox('anna@moving.example')).toBeUndefined()
    await world.changePerson((await anna('moving')).personId, { email: 'berg@private.example' })
    await world.looked('moving')
    expect(world.mailbox('berg@moving.example')).toMatchObject({ id: externalId })
  })

  it('of somebody whom the platform keeps out is shut', async () => {
    await tenantWithMail('kept-out')
    await world.olga.post('/v1/tenants/kept-out/members', { name: 'Bo', email: 'bo@kept-out.example', role: 'member' })
    await expect.poll(() => world.mayUse('bo@kept-out.example'), { timeout: 15_000 }).toBe(true)
    const bo = (await world.olga.get<{ items: Member[] }>('/v1/tenants/kept-out/members?search=bo')).body.items[0]
    await world.olga.post(`/v1/users/${bo?.personId}/disable`)
    await expect.poll(() => world.mayUse('bo@kept-out.example'), { timeout: 15_000 }).toBe(false)
    await world.olga.post(`/v1/users/${bo?.personId}/enable`)
    await expect.poll(() => world.mayUse('bo@kept-out.example'), { timeout: 15_000 }).toBe(true)
  })

  it('follows what the plan gives', async () => {
    await tenantWithMail('growing')
    const { value: seats } = await world.entitlement('growing', 'seats')
    await world.override('growing', 'storage', 1000 * Number(seats))
    await expect.poll(() => world.mailbox('anna@growing.example'), { timeout: 15_000 }).toMatchObject({ quotas: { maxDiskQuota: 1000 } })
    await world.override('growing', 'mail', false)
    await world.untilSettled('growing', 'mail.account', { state: 'skipped', reason: 'not_entitled' })
    await world.untilSettled('growing', 'mail.domain', { state: 'skipped', reason: 'not_entitled' })
    expect([world.mayUse('anna@growing.example'), world.domain('growing.example')?.['isEnabled']]).toEqual([false, false])
    await world.override('growing', 'mail', true)
    await world.untilSettled('growing', 'mail.account', { state: 'ok' })
    await expect.poll(() => [world.mayUse('anna@growing.example'), world.domain('growing.example')?.['isEnabled']]).toEqual([true, true])
  })
})

describe('the life of a tenant', () => {
  const isOpen = (slug: string) => [world.mayUse(`anna@${slug}.example`), world.domain(`${slug}.example`)?.['isEnabled']]

  it('suspends and resumes its mail', async () => {
    await tenantWithMail('paused')
    await world.olga.post('/v1/tenants/paused/suspend', { reason: 'billing' })
    await expect.poll(() => isOpen('paused'), { timeout: 15_000 }).toEqual([false, false])
    await world.untilSettled('paused', 'mail.account', { state: 'ok', reason: 'tenant_suspended' })
    await world.olga.post('/v1/tenants/paused/resume')
    await expect.poll(() => isOpen('paused'), { timeout: 15_000 }).toEqual([true, true])
  })

  it('restores what was deleted as it was, and erases it when it can no longer be', async () => {
    await tenantWithMail('neighbour')
    await tenantWithMail('leaving')
    const before = world.mailbox('anna@leaving.example')
    await world.olga.delete('/v1/tenants/leaving', { slug: 'leaving' })
    await expect.poll(() => isOpen('leaving'), { timeout: 15_000 }).toEqual([false, false])
    await world.olga.post('/v1/tenants/leaving/restore')
    await expect.poll(() => isOpen('leaving'), { timeout: 15_000 }).toEqual([true, true])
    expect(world.mailbox('anna@leaving.example')).toEqual(before)
    await world.olga.delete('/v1/tenants/leaving', { slug: 'leaving' })
    clock.move(month)
    await world.olga.post('/v1/tenants/leaving/purge')
    await until('leaving', 'purged')
    expect([world.domain('leaving.example'), world.mailbox('anna@leaving.example'), world.keysOf('leaving.example')])
      .toEqual([undefined, undefined, []])
    expect(isOpen('neighbour')).toEqual([true, true])
  })
})

it('while the mail server is away everything else goes on, and then it catches up', async () => {
  const tenant = await createActiveTenant(world.olga, 'patient')
  world.silence()
  await world.verify(tenant, 'patient.example')
  await world.untilSettled('patient', 'mail.domain', { state: 'pending', reason: 'upstream_unavailable' })
  await world.olga.post('/v1/tenants/patient/members', { name: 'Bo', email: 'bo@patient.example', role: 'member' })
  await expect.poll(async () => (await world.all('patient', 'directory.person')).map(({ state }) => state), { timeout: 15_000 })
    .toEqual(['ok', 'ok'])
  expect(world.domain('patient.example')).toBeUndefined()
  world.speak()
  await world.olga.post('/v1/tenants/patient/reconcile')
  await expect.poll(() => ['anna', 'bo'].map(name => world.mayUse(`${name}@patient.example`)), { timeout: 20_000 }).toEqual([true, true])
  await expect.poll(async () => (await world.all('patient', 'ready')).map(({ state }) => state), { timeout: 20_000 }).toEqual(['ok', 'ok'])
})
