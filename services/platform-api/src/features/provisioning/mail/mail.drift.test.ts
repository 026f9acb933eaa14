// Somebody works on the mail server behind the platform's back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member, ResourceKind, TenantResource, TenantResources } from '@dezky/contracts'
import type { MailWorld } from '../../../../test/mail-world.ts'
import { startMailWorld } from '../../../../test/mail-world.ts'
import { movableClock } from '../../../../test/movable-clock.ts'
import { createActiveTenant } from '../../../../test/tenants.ts'
import { confirmAfterMs } from '../drift.ts'

const clock = movableClock()
let world: MailWorld

async function tenantWithMail(slug: string): Promise<void> {
  await world.verify(await createActiveTenant(world.olga, slug), `${slug}.example`)
  await world.untilSettled(slug, 'mail.account', { state: 'ok' })
  await world.untilSettled(slug, 'mail.domain', { state: 'ok', reason: null })
}

async function afterALook(slug: string, kind: ResourceKind, expected: Partial<TenantResource>): Promise<TenantResource> {
  await world.lookAgain(await world.one(slug, kind))
  await world.untilSettled(slug, kind, expected)
  return world.one(slug, kind)
}

const idOf = (object: Record<string, unknown> | undefined) => object?.['id'] ?? expect.fail('it is not there')

describe('where drift is shown', () => {
  beforeAll(async () => {
    world = await startMailWorld({}, { DRIFT_MODES: 'mail.domain=report,mail.account=report' })
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('a quota, a name and a domain that were changed are shown with their values, and stay', async () => {
    await tenantWithMail('shown')
    await world.change('x:Account', idOf(world.mailbox('anna@shown.example')), { 'quotas/maxDiskQuota': 7, description: 'Vandal' })
    await world.change('x:Domain', idOf(world.domain('shown.example')), { isEnabled: false, allowRelaying: true })
    const account = await afterALook('shown', 'mail.account', { state: 'drifted', reason: 'differs' })
    expect(account.differences).toEqual([
      { field: 'name', wanted: 'Anna Holm', found: 'Vandal' }, { field: 'quotaBytes', wanted: expect.any(Number), found: 7 }])
    const domain = await afterALook('shown', 'mail.domain', { state: 'drifted', reason: 'differs' })
    expect(domain.differences).toEqual([
      { field: 'enabled', wanted: true, found: false }, { field: 'relaying', wanted: false, found: true }])
    expect(world.domain('shown.example')).toMatchObject({ isEnabled: false })
    await world.olga.post('/v1/tenants/shown/reconcile')
    await world.untilSettled('shown', 'mail.domain', { state: 'ok', differences: [] })
    await world.untilSettled('shown', 'mail.account', { state: 'ok', differences: [] })
    expect(world.domain('shown.example')).toMatchObject({ isEnabled: true, allowRelaying: false })
    expect(world.mailbox('anna@shown.example')).toMatchObject({ description: 'Anna Holm' })
  })

  it('whoever comes back while their mail is kept is let in again, for that is no drift', async () => {
    await tenantWithMail('back')
    const invite = () => world.olga.post<Member>('/v1/tenants/back/members', { name: 'Bo', email: 'bo@back.example', role: 'member' })
    const mayUse = () => world.mailbox('bo@back.example') !== undefined && world.mayUse('bo@back.example')
    const { body: { id } } = await invite()
    await expect.poll(mayUse, { timeout: 15_000 }).toBe(true)
    await world.olga.delete(`/v1/tenants/back/members/${id}`)
    const kept = async () => (await world.olga.get<TenantResources>('/v1/tenants/back/resources?kind=mail.account')).body.items
    await expect.poll(kept, { timeout: 15_000 }).toContainEqual(expect.objectContaining({ wanted: false, reason: 'kept', state: 'ok' }))
    expect(mayUse()).toBe(false)
    await invite()
    await expect.poll(mayUse, { timeout: 15_000 }).toBe(true)
  })
})

describe('where drift is repaired', () => {
  beforeAll(async () => {
    world = await startMailWorld({ clock })
  })
  afterAll(() => world[Symbol.asyncDispose]())

  it('what was changed is set right, and what was added by hand stays', async () => {
    await tenantWithMail('mended')
    const account = world.mailbox('anna@mended.example')
    const permissions = { '@type': 'Merge', disabledPermissions: { authenticate: true } }
    await world.change('x:Account', idOf(account), { 'quotas/maxDiskQuota': 7, permissions })
    await world.change('x:Domain', idOf(world.domain('mended.example')), { isEnabled: false, catchAllAddress: 'anna@mended.example' })
    await world.lookAgain(await world.one('mended', 'mail.account'))
    await world.lookAgain(await world.one('mended', 'mail.domain'))
    await expect.poll(() => world.mailbox('anna@mended.example'), { timeout: 15_000 }).toMatchObject({ quotas: account?.['quotas'] })
    await expect.poll(() => world.mayUse('anna@mended.example'), { timeout: 15_000 }).toBe(true)
    await expect.poll(() => world.domain('mended.example'), { timeout: 15_000 })
      .toMatchObject({ isEnabled: true, catchAllAddress: 'anna@mended.example' })
  })

  it('a mailbox that was deleted is looked for twice before it is made anew', async () => {
    await tenantWithMail('gone')
    const before = idOf(world.mailbox('anna@gone.example'))
    await world.destroy('x:Account', before)
    await afterALook('gone', 'mail.account', { state: 'drifted', reason: 'repair_waits' })
    expect(world.mailbox('anna@gone.example')).toBeUndefined()
    clock.move(confirmAfterMs)
    await afterALook('gone', 'mail.account', { state: 'ok' })
    expect(idOf(world.mailbox('anna@gone.example'))).not.toBe(before)
  })
})
