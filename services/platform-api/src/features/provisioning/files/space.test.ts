import { describe, expect, it } from 'vitest'
import type { ObservedSpace } from '@dezky/files'
import type { DesiredSpace } from './space.ts'
import { planSpace } from './space.ts'

const row = { id: 'r', tenantId: 't', externalId: 's', wanted: true }
const open: DesiredSpace = { row, name: 'Acme', phase: { is: 'open', since: null }, entitled: true, quotaBytes: 100 }
const suspended: DesiredSpace = { ...open, phase: { is: 'suspended', since: '2030-01-01' }, quotaBytes: null }
const removed: DesiredSpace = { ...open, row: { ...row, wanted: false } }
const there: ObservedSpace = { externalId: 's', name: 'Acme', quotaBytes: 100, usedBytes: 7, enabled: true, members: [], webUrl: null }
const off: ObservedSpace = { ...there, enabled: false, quotaBytes: undefined, usedBytes: undefined }

describe('a tenant\'s space', () => {
  it.each<[string, DesiredSpace, ObservedSpace | null, string[]]>([
    ['settled', open, there, []],
    ['not there', open, null, ['ensure-space']],
    ['called otherwise, with another quota', open, { ...there, name: 'Acne', quotaBytes: 1 }, ['ensure-space']],
    ['switched off by somebody', open, off, ['open-space']],
    ['of a suspended tenant', suspended, there, ['shut-space']],
    ['of a suspended tenant, switched off', suspended, off, []],
    ['of a suspended tenant, never made', suspended, null, []],
    ['no longer paid for', { ...open, entitled: false }, there, ['shut-space']],
    ['never paid for', { ...open, entitled: false }, null, []],
    ['to be removed', removed, off, ['remove-space']],
    ['gone', removed, null, []],
  ])('%s', (_, desired, observed, steps) => {
    expect(planSpace(desired, observed).map(step => step.do)).toEqual(steps)
  })

  it('is remade, switched off and removed only with care', () => {
    for (const [desired, observed] of [[open, null], [suspended, there], [removed, there]] as const) {
      expect(planSpace(desired, observed)[0]).toMatchObject({ destroys: true })
    }
  })

  it('shows what differs, with its values', () => {
    expect(planSpace(open, { ...there, name: 'Acne', quotaBytes: 1 })[0]?.differences).toEqual([
      { field: 'name', wanted: 'Acme', found: 'Acne' }, { field: 'quotaBytes', wanted: 100, found: 1 }])
  })
})
