import { describe, expect, it } from 'vitest'
import { planTenant } from './tenant.plan.ts'
import type { Planned, Step } from './tenant.steps.ts'

const notConfigured = { 'mail.domain': 'no mail', 'files.space': 'no files' }
type Resource = Planned['resources'][number]

function pending(kind: Resource['kind']): Resource {
  return { kind, state: 'pending', reason: null, message: null, externalId: null, verifiedAbsentAt: null }
}

function skipped(kind: keyof typeof notConfigured): Resource {
  return { kind, state: 'skipped', reason: 'not_configured', message: notConfigured[kind], externalId: null, verifiedAbsentAt: null }
}

const settled: Planned = {
  id: 't1', slug: 'acme', name: 'Acme', status: 'active', signedOutAt: null, tokenName: 'tenant-acme',
  members: [{ personId: 'p1', externalId: 'u1', joined: true, isNowhereElse: false }], departures: [],
  resources: [
    { kind: 'directory.group', state: 'ok', reason: null, message: null, externalId: 'g1', verifiedAbsentAt: null },
    skipped('mail.domain'), skipped('files.space'),
  ],
}
const group = { externalId: 'g1', name: 'Acme', members: [{ externalId: 'u1', enabled: true }] }

describe('planning a tenant', () => {
  it('does nothing when everything is as it should be', () => {
    expect(planTenant(settled, group, notConfigured)).toEqual([])
  })

  it('makes everything for a new tenant, in the order in which it is needed', () => {
    const fresh: Planned = {
      ...settled, status: 'pending', members: [{ personId: 'p1', externalId: null, joined: false, isNowhereElse: false }],
      resources: [pending('directory.group'), pending('mail.domain'), pending('files.space')],
    }
    expect(planTenant(fresh, null, notConfigured)).toEqual([
      { do: 'ensure-group' },
      { do: 'ensure-person', personId: 'p1' },
      { do: 'settle-person', personId: 'p1', externalId: null },
      { do: 'welcome', personId: 'p1' },
      { do: 'settle', kind: 'directory.group', state: 'ok', reason: null, message: null },
      { do: 'settle', kind: 'mail.domain', state: 'skipped', reason: 'not_configured', message: 'no mail' },
      { do: 'settle', kind: 'files.space', state: 'skipped', reason: 'not_configured', message: 'no files' },
      { do: 'activate' },
    ])
  })

  it.each([
    ['the group is gone', null, [{ do: 'ensure-group' }, { do: 'settle-person', personId: 'p1', externalId: 'u1' }]],
    ['the group has another name', { ...group, name: 'Other' }, [{ do: 'ensure-group' }]],
    ['the group is another one than we know', { ...group, externalId: 'g2' }, [{ do: 'ensure-group' }]],
    ['a member is missing in the group', { ...group, members: [] }, [{ do: 'settle-person', personId: 'p1', externalId: 'u1' }]],
  ])('repairs only what differs when %s', (_, observed, steps) => {
    expect(planTenant(settled, observed, notConfigured)).toEqual(steps)
  })

  it('welcomes somebody the group has already, and lets go of whoever has left', () => {
    const departure = { id: 'd1', personId: 'p2', signedIn: true }
    const members = [{ personId: 'p1', externalId: 'u1', joined: false, isNowhereElse: false }]
    expect(planTenant({ ...settled, members, departures: [departure] }, group, notConfigured))
      .toEqual([{ do: 'welcome', personId: 'p1' }, { do: 'leave-group', departure }])
  })

  it('settles a resource again after an error', () => {
    const refused: Resource = {
      kind: 'directory.group', state: 'error', reason: 'directory_refused', message: 'refused', externalId: 'g1', verifiedAbsentAt: null,
    }
    const failed = { ...settled, resources: [refused, skipped('mail.domain'), skipped('files.space')] }
    expect(planTenant(failed, group, notConfigured)).toEqual([
      { do: 'settle', kind: 'directory.group', state: 'ok', reason: null, message: null },
    ])
  })
})

describe('planning a tenant that is shut', () => {
  const empty = { ...group, members: [] }
  const at = new Date('2026-06-01T12:00:00Z')
  const told = (reason: 'tenant_suspended' | 'tenant_deleted'): Resource[] => settled.resources.map(resource => (
    resource.kind === 'directory.group' ? { ...resource, reason, message: expect.any(String) } : resource))
  const settledSo = (reason: string) => ({ do: 'settle', kind: 'directory.group', state: 'ok', reason, message: expect.any(String) })
  const out = [
    { do: 'settle-person', personId: 'p1', externalId: 'u1' }, { do: 'sign-out', personId: 'p1', externalId: 'u1' },
    { do: 'record-signed-out' },
  ]
  const shut: Planned = { ...settled, status: 'suspended', signedOutAt: at }

  it.each<[string, Planned, typeof group | null, object[]]>([
    ['lets nobody in and has everybody leave, the first time', { ...shut, signedOutAt: null }, group,
      [...out, settledSo('tenant_suspended')]],
    ['does so too when the group is empty', { ...shut, signedOutAt: null, status: 'deleted' }, empty,
      [...out, settledSo('tenant_deleted')]],
    ['takes out again whoever was put back', { ...shut, resources: told('tenant_suspended') }, group,
      [out[0]!, settledSo('tenant_suspended')]],
    ['makes nothing for whoever has no account', {
      ...shut, members: [{ personId: 'p2', externalId: null, joined: false, isNowhereElse: false }] }, null,
    [settledSo('tenant_suspended')]],
    ['opens again when it is resumed', { ...settled, resources: told('tenant_suspended') }, empty,
      [out[0]!, { do: 'settle', kind: 'directory.group', state: 'ok', reason: null, message: null }]],
  ])('%s', (_, desired, observed, steps) => {
    expect(planTenant(desired, observed, notConfigured)).toEqual(steps)
  })
})

describe('planning to erase a tenant', () => {
  const purging: Planned = { ...settled, status: 'purging', members: [
    { personId: 'p1', externalId: 'u1', joined: true, isNowhereElse: true },
    { personId: 'p2', externalId: 'u2', joined: true, isNowhereElse: false },
    { personId: 'p3', externalId: null, joined: false, isNowhereElse: true },
  ] }
  const verified = purging.resources.map(resource => ({ ...resource, verifiedAbsentAt: new Date() }))

  it.each<[string, Planned, typeof group | null, Step['do'][]]>([
    ['removes, looks again, and only then forgets', purging, group, ['remove-person', 'remove-group', 'verify-absent', 'record-purged']],
    ['looks for what is said to be gone', { ...purging, members: [] }, null, ['verify-absent', 'record-purged']],
    ['goes on where it was', { ...purging, members: [], resources: verified }, null, ['record-purged']],
    ['believes what it sees, not what was written', { ...purging, resources: verified, members: [] }, group,
      ['remove-group', 'verify-absent', 'record-purged']],
    ['does nothing any more afterwards', { ...purging, status: 'purged' }, null, []],
  ])('%s', (_, desired, observed, steps) => {
    expect(planTenant(desired, observed, notConfigured).map(step => step.do)).toEqual(steps)
  })
})
