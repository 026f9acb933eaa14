import { describe, expect, it } from 'vitest'
import type { DesiredTenant } from './tenant.plan.ts'
import { planTenant } from './tenant.plan.ts'

const notConfigured = { 'mail.domain': 'no mail', 'files.space': 'no files' }
type Resource = DesiredTenant['resources'][number]

function pending(kind: Resource['kind']): Resource {
  return { kind, state: 'pending', reason: null, message: null, externalId: null }
}

function skipped(kind: keyof typeof notConfigured): Resource {
  return { kind, state: 'skipped', reason: 'not_configured', message: notConfigured[kind], externalId: null }
}

const settled: DesiredTenant = {
  id: 't1', slug: 'acme', name: 'Acme', status: 'active', tokenName: 'tenant-acme',
  members: [{ personId: 'p1', externalId: 'u1', joined: true }], departures: [],
  resources: [
    { kind: 'directory.group', state: 'ok', reason: null, message: null, externalId: 'g1' },
    skipped('mail.domain'), skipped('files.space'),
  ],
}
const group = { externalId: 'g1', name: 'Acme', members: [{ externalId: 'u1', enabled: true }] }

describe('planning a tenant', () => {
  it('does nothing when everything is as it should be', () => {
    expect(planTenant(settled, group, notConfigured)).toEqual([])
  })

  it('makes everything for a new tenant, in the order in which it is needed', () => {
    const fresh: DesiredTenant = {
      ...settled, status: 'pending', members: [{ personId: 'p1', externalId: null, joined: false }],
      resources: [pending('directory.group'), pending('mail.domain'), pending('files.space')],
    }
    expect(planTenant(fresh, null, notConfigured)).toEqual([
      { do: 'ensure-group' },
      { do: 'ensure-person', personId: 'p1' },
      { do: 'join-group', personId: 'p1' },
      { do: 'welcome', personId: 'p1' },
      { do: 'settle', kind: 'directory.group', state: 'ok', reason: null, message: null },
      { do: 'settle', kind: 'mail.domain', state: 'skipped', reason: 'not_configured', message: 'no mail' },
      { do: 'settle', kind: 'files.space', state: 'skipped', reason: 'not_configured', message: 'no files' },
      { do: 'activate' },
    ])
  })

  it.each([
    ['the group is gone', null, [{ do: 'ensure-group' }, { do: 'join-group', personId: 'p1' }]],
    ['the group has another name', { ...group, name: 'Other' }, [{ do: 'ensure-group' }]],
    ['the group is another one than we know', { ...group, externalId: 'g2' }, [{ do: 'ensure-group' }]],
    ['a member is missing in the group', { ...group, members: [] }, [{ do: 'join-group', personId: 'p1' }]],
  ])('repairs only what differs when %s', (_, observed, steps) => {
    expect(planTenant(settled, observed, notConfigured)).toEqual(steps)
  })

  it('welcomes somebody the group has already, and lets go of whoever has left', () => {
    const departure = { id: 'd1', personId: 'p2', signedIn: true }
    const desired = { ...settled, members: [{ personId: 'p1', externalId: 'u1', joined: false }], departures: [departure] }
    expect(planTenant(desired, group, notConfigured)).toEqual([{ do: 'welcome', personId: 'p1' }, { do: 'leave-group', departure }])
  })

  it('settles a resource again after an error', () => {
    const refused: Resource = { kind: 'directory.group', state: 'error', reason: 'directory_refused', message: 'refused', externalId: 'g1' }
    const failed = { ...settled, resources: [refused, skipped('mail.domain'), skipped('files.space')] }
    expect(planTenant(failed, group, notConfigured)).toEqual([
      { do: 'settle', kind: 'directory.group', state: 'ok', reason: null, message: null },
    ])
  })
})
