// One tenant from its order to its end, in all upstreams at once: read from what the upstreams themselves remember.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AuditEntry, Member, Tenant } from '@dezky/contracts'
import { createTenant, readTenant } from '../tenants.ts'
import type { Cloud } from './cloud.ts'
import { proveDomain, startCloud, untilSettled } from './cloud.ts'
import { plantForeign } from './foreign.ts'
import type { Seen } from './seen.ts'
import { everything, seen } from './seen.ts'

let cloud: Cloud
let foreign: string
let tenant: Tenant
let whole: Seen
beforeAll(async () => {
  cloud = await startCloud()
  plantForeign(cloud)
  foreign = everything(cloud)
})
afterAll(() => cloud[Symbol.asyncDispose]())

const path = '/v1/tenants/acme'
const now = () => seen(cloud, tenant)
const anna = { mail: 'anna@<slug>.example' }
const bo = { mail: 'bo@<slug>.example' }
const act = (verb: string, body?: object) => cloud.olga.post(`${path}/${verb}`, body)

it('is ready when everything else of it is', async () => {
  tenant = await createTenant(cloud.olga, 'acme')
  await proveDomain(cloud, tenant.id, 'acme.example')
  await untilSettled(cloud, 'acme', 'active')
  expect(now()).toMatchObject({
    groups: [{ name: 'tenant-<slug>' }],
    people: [{ email: anna.mail, is_active: true, groups: ['dezky-ready', 'tenant-<slug>'] }],
    spaces: [{ name: 'The <slug> company', disabled: false, grants: ['admin@example.org manager', `${anna.mail} manager`] }],
    accounts: [{ ...anna, enabled: true }],
  })
})

it('is changed, and joined by somebody', async () => {
  await cloud.olga.patch(path, { name: 'Acme A/S' }, (await readTenant(cloud.olga, 'acme')).version)
  await cloud.olga.put(`${path}/entitlements/storage/override`, { value: 5_000_000, note: 'For a test' })
  await cloud.olga.post<Member>(`${path}/members`, { name: 'Bo Lind', email: 'bo@acme.example', role: 'member' })
  await untilSettled(cloud, 'acme', 'active')
  expect(now()).toMatchObject({
    groups: [{ attributes: { dezky_name: 'Acme A/S' } }],
    people: [{ email: anna.mail }, { email: bo.mail, groups: ['dezky-ready', 'tenant-<slug>'] }],
    spaces: [{ name: 'Acme A-S', quota: 5_000_000, grants: ['admin@example.org manager', `${anna.mail} manager`, `${bo.mail} editor`] }],
    accounts: [anna, bo],
  })
  expect(mailboxes()).toEqual([{ name: 'anna', open: true }, { name: 'bo', open: true }])
  fillSpace(4711)
  whole = now()
})

it('is shut everywhere while it is suspended, and as before when it is resumed', async () => {
  await act('suspend', { reason: 'billing' })
  await untilSettled(cloud, 'acme', 'suspended')
  expectShut({ is_active: true })
  await act('resume')
  await untilSettled(cloud, 'acme', 'active')
  expect(now()).toEqual(whole)
})

it('is shut everywhere while it is deleted, and has lost nothing when it is restored', async () => {
  await cloud.olga.delete(path, { slug: 'acme' })
  await untilSettled(cloud, 'acme', 'deleted')
  expectShut({ is_active: false })
  await act('restore')
  await untilSettled(cloud, 'acme', 'active')
  expect(now()).toEqual(whole)
})

it('is gone from every upstream when it is erased, and the trail says what was erased where and when', async () => {
  await cloud.olga.delete(path, { slug: 'acme' })
  await cloud.db.query('update tenants set purge_after = now() where slug = $1', ['acme'])
  await act('purge')
  await untilSettled(cloud, 'acme', 'purged')
  expect(now()).toEqual({ groups: [], people: [], spaces: [], accounts: [], mail: [] })
  expect(everything(cloud)).toBe(foreign)
  const trail = (await cloud.olga.get<{ items: AuditEntry[] }>(`${path}/audit`)).body.items
  const [last] = trail.filter(({ action }) => action === 'tenant.purge')
  const told = last?.details['upstreams'] as { kind: string, upstream: string, things: number, outcome: string, verifiedAbsentAt: string }[]
  const absent = { outcome: 'absent', verifiedAbsentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) }
  expect(told).toEqual(expect.arrayContaining([
    { kind: 'directory.group', upstream: 'directory', things: 1, ...absent },
    { kind: 'directory.person', upstream: 'directory', things: 2, ...absent },
    { kind: 'files.space', upstream: 'files', things: 1, ...absent }, { kind: 'files.member', upstream: 'files', things: 2, ...absent },
    { kind: 'mail.domain', upstream: 'mail', things: 1, ...absent }, { kind: 'mail.account', upstream: 'mail', things: 2, ...absent },
  ]))
  expect(told.filter(({ outcome }) => outcome !== 'absent')).toEqual([])
})

it('was spoken of as the upstreams\' own schemas have it', () => {
  expect(cloud.complaints()).toEqual([])
})

function expectShut(account: { is_active: boolean }): void {
  const { people, spaces, accounts } = now()
  expect(people).toMatchObject([{ email: anna.mail, groups: [], ...account }, { email: bo.mail, groups: [], ...account }])
  expect(spaces).toEqual(whole.spaces.map(space => ({ ...space, disabled: true })))
  expect(accounts).toEqual(whole.accounts)
  expect(mailboxes()).toEqual([{ name: 'anna', open: false }, { name: 'bo', open: false }])
}

function mailboxes(): { name: unknown, open: boolean }[] {
  return now().mail.filter(({ type }) => type === 'x:Account').map(({ name, permissions }) =>
    ({ name, open: !JSON.stringify(permissions ?? {}).includes('"authenticate":true') }))
}

function fillSpace(used: number): void {
  const { drives } = cloud.twins.files.state
  for (const [id, drive] of drives.entries()) if (drive.driveAlias.endsWith(tenant.id)) drives.put(id, { ...drive, used })
}
