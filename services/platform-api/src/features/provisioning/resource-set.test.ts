import { describe, expect, it } from 'vitest'
import type { Wanted } from './resource.ts'
import { planResourceSet, wantedResources } from './resource-set.ts'
import type { TenantFacts } from './tenant-facts.ts'

const open = { is: 'open', since: null } as const
const wish = { personId: 'p1', phase: open }
const want: Wanted = { kind: 'directory.person', subject: 'p1', wish, waits: true }
const row = { id: 'r1', kind: 'directory.person', subject: 'p1', wish, wanted: true, removeAfter: null, settledFor: 'x' } as const
const later = new Date('2030-01-01')
const change = { do: 'change', id: 'r1', kind: 'directory.person', wish, removeAfter: null, wanted: true }

describe('what changes in a tenant\'s set of resources', () => {
  it.each<[string, Wanted[], Parameters<typeof planResourceSet>[1], unknown[]]>([
    ['nothing when it is as it should be', [want], [row], []],
    ['what is missing is added', [want], [], [{ do: 'add', wanted: want }]],
    ['what is no longer spoken of is to be removed', [], [row], [{ ...change, wanted: false }]],
    ['what is being removed already is left alone', [], [{ ...row, wanted: false }], []],
    ['what is wanted again is', [want], [{ ...row, wanted: false }], [change]],
    ['another wish is written', [{ ...want, wish: { personId: 'p2' } }], [row], [{ ...change, wish: { personId: 'p2' } }]],
    ['what is to be looked at is woken', [{ ...want, awake: true }], [row], [{ do: 'wake', id: 'r1', kind: 'directory.person' }]],
    ['what is still being made is not', [{ ...want, awake: true }], [{ ...row, settledFor: null }], []],
    ['what is kept for a while is unwanted until then', [{ ...want, removeAfter: later }], [row],
      [{ ...change, wanted: false, removeAfter: later }]],
    ['what is not there is not kept', [{ ...want, removeAfter: later }], [], []],
    ['what was kept is removed when its time is taken back', [], [{ ...row, wanted: false, removeAfter: later }],
      [{ ...change, wanted: false }]],
  ])('%s', (_, wanted, rows, changes) => {
    expect(planResourceSet(wanted, rows)).toEqual(changes)
  })
})

describe('what a tenant must have', () => {
  const facts: TenantFacts = {
    id: 't', slug: 'acme', name: 'Acme', status: 'active', phase: open, departures: [], mailingLists: [], domains: [],
    members: [{
      personId: 'p1', role: 'owner', joined: true, name: 'Anna', email: 'anna@acme.example', emailTrusted: true, disabled: false,
      keptOutSince: null, version: 1, mailbox: null, heldAddress: null,
    }],
    secondFactorRequired: false, fileQuotaBytes: null, entitled: { seats: 5, storage: 100, mail: 1, files: 1, office: 0, chat: 0, meet: 0 },
  }
  const kinds = (of: TenantFacts) => wantedResources(of).map(({ kind }) => kind)

  it('is one of each that is shared, and one of each for everybody', () => {
    expect(kinds(facts)).toEqual(expect.arrayContaining(['directory.group', 'directory.person', 'files.space', 'ready']))
  })

  it('stays the same set when it is shut, and is nothing when it is erased', () => {
    const shut = { ...facts, status: 'suspended' as const, phase: { is: 'suspended' as const, since: '2030-01-01' } }
    expect(kinds(shut)).toEqual(kinds(facts))
    expect(kinds({ ...facts, status: 'purging' })).toEqual([])
  })

  const space = (of: TenantFacts) => wantedResources(of).find(({ kind }) => kind === 'files.space')?.wish

  it.each<[string, Partial<TenantFacts>, number, number | null]>([
    ['all there is, when nothing was said', { fileQuotaBytes: null }, 100, 100],
    ['what was said', { fileQuotaBytes: 40 }, 100, 40],
    ['as much as there is', { fileQuotaBytes: 100 }, 100, 100],
    ['no more than there is left', { fileQuotaBytes: 40 }, 30, 30],
    ['one byte, where there is no room', { fileQuotaBytes: 40 }, 0, 1],
    ['nothing new while it is shut', { fileQuotaBytes: 40, phase: { is: 'suspended', since: '2030-01-01' } }, 0, null],
  ])('has a space that may hold %s', (_, said, storage, quotaBytes) => {
    expect(space({ ...facts, ...said, entitled: { ...facts.entitled, storage } })).toMatchObject({ quotaBytes })
  })

  it('has a space for what is paid for', () => {
    expect(space(facts)).toMatchObject({ entitled: true, quotaBytes: 100 })
    expect(space({ ...facts, entitled: { ...facts.entitled, files: 0, storage: 0 } })).toMatchObject({ entitled: false })
  })
})
