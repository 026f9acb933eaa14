import { describe, expect, it } from 'vitest'
import type { ObservedGroup } from '@dezky/directory'
import type { DesiredGroup, GroupStep } from './group.ts'
import { planGroup } from './group.ts'

const row = { id: 'r', tenantId: 't', externalId: 'g', wanted: true }
const desired: DesiredGroup = { row, slug: 'acme', name: 'Acme', phase: { is: 'open', since: null }, tokenName: 'tenant-acme' }
const there: ObservedGroup = { externalId: 'g', name: 'Acme', members: [] }

describe('a tenant\'s group', () => {
  it.each<[string, DesiredGroup, ObservedGroup | null, GroupStep[]]>([
    ['settled', desired, there, []],
    ['not there', desired, null, [{ do: 'ensure-group', destroys: true }]],
    ['called otherwise', desired, { ...there, name: 'Acne' },
      [{ do: 'ensure-group', differences: [{ field: 'name', wanted: 'Acme', found: 'Acne' }] }]],
    ['another one than was known', desired, { ...there, externalId: 'h' }, [{ do: 'ensure-group' }]],
    ['whose name in tokens nobody knows', { ...desired, tokenName: null }, there, [{ do: 'ensure-group' }]],
    ['to be removed', { ...desired, row: { ...row, wanted: false } }, there, [{ do: 'remove-group' }]],
    ['gone', { ...desired, row: { ...row, wanted: false } }, null, []],
  ])('%s', (_, wanted, observed, steps) => {
    expect(planGroup(wanted, observed)).toEqual(steps)
  })
})
