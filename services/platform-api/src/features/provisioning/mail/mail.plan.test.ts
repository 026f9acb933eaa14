import { describe, expect, it } from 'vitest'
import type { ObservedDomain, ObservedList, ObservedMailbox } from '@dezky/mail'
import { MailConflict, MailUnavailable } from '@dezky/mail'
import type { TenantFacts } from '../tenant-facts.ts'
import type { DesiredAccount } from './account.plan.ts'
import { planAccount, settledAccount } from './account.plan.ts'
import type { DesiredDomain } from './domain.plan.ts'
import { planDomain, settledDomain } from './domain.plan.ts'
import type { DesiredList } from './list.ts'
import { planList } from './list.ts'
import { silenced } from './silence.ts'
import { wantedAccounts, wantedDomains, wantedLists } from './wanted.ts'

const open = { is: 'open', since: null } as const
const suspended = { is: 'suspended', since: '2030-01-01T00:00:00Z' } as const
const row = { id: 'r', tenantId: 't', externalId: 'x', wanted: true }
const difference = (field: string, wanted: unknown, found: unknown) => ({ field, wanted, found })

describe('a domain', () => {
  const desired: DesiredDomain = { row, name: 'acme.example', phase: open, entitled: true, relaying: false, waitedMs: 0 }
  const observed: ObservedDomain = { externalId: 'x', enabled: true, relaying: false, signing: 'ready' }
  const shut = { do: 'shut-domain', destroys: true, differences: [difference('enabled', false, true)] }
  const opened = { do: 'open-domain', differences: [difference('enabled', true, false)] }

  it.each<[string, Partial<DesiredDomain>, Partial<ObservedDomain> | null, unknown[]]>([
    ['is left alone when it is as it should be', {}, {}, []],
    ['is made', { row: { ...row, externalId: null } }, null, [{ do: 'ensure-domain', destroys: true }]],
    ['that was made while nobody heard the answer is learned of', { row: { ...row, externalId: null } }, {}, [{ do: 'ensure-domain' }]],
    ['is switched on again', {}, { enabled: false }, [opened]],
    ['hands on what is not known here', { relaying: true }, {}, [
      { do: 'set-relaying', differences: [difference('relaying', true, false)] }]],
    ['of a suspended tenant is switched off', { phase: suspended }, {}, [shut]],
    ['of a suspended tenant is not made, nor changed', { phase: suspended, relaying: true }, null, []],
    ['for which nobody pays is switched off, and not erased', { entitled: false }, {}, [shut]],
    ['for which nobody pays is not made', { entitled: false }, null, []],
    ['that was given up is removed', { row: { ...row, wanted: false } }, {}, [{ do: 'remove-domain', destroys: true }]],
    ['that is gone needs nothing', { row: { ...row, wanted: false } }, null, []],
  ])('%s', (_, wish, found, steps) => {
    expect(planDomain({ ...desired, ...wish }, found && { ...observed, ...found })).toEqual(steps)
  })

  it.each<[string, Partial<DesiredDomain>, Partial<ObservedDomain> | null, object]>([
    ['is ok', {}, {}, { state: 'ok', reason: null, externalId: 'x' }],
    ['whose keys are not there yet is ok, and looked at again soon', {}, { signing: 'pending' },
      { state: 'ok', reason: 'signing_pending', lookAgainMs: 2_000 }],
    ['is looked at more seldom the longer that takes', { waitedMs: 60_000 }, { signing: 'pending' }, { lookAgainMs: 60_000 }],
    ['is looked at within the hour', { waitedMs: 1e9 }, { signing: 'pending' }, { lookAgainMs: 3_600_000 }],
    ['for which nobody pays is skipped', { entitled: false }, null, { state: 'skipped', reason: 'not_entitled' }],
    ['of a suspended tenant says so', { phase: suspended }, { enabled: false, signing: 'pending' },
      { state: 'ok', reason: 'tenant_suspended' }],
  ])('that %s', (_, wish, found, settlement) => {
    expect(settledDomain({ ...desired, ...wish }, found && { ...observed, ...found })).toMatchObject(settlement)
  })
})

describe('a mailbox', () => {
  const desired: DesiredAccount = {
    row, personId: 'p', name: 'Anna', address: 'anna@acme.example', aliases: ['a@acme.example'], quotaBytes: 10, disabled: false,
    phase: open, entitled: true, isKept: false, isPartial: false,
  }
  const observed: ObservedMailbox = {
    externalId: 'x', id: 'p', name: 'Anna', address: 'anna@acme.example', aliases: ['a@acme.example'], quotaBytes: 10, usedBytes: 5,
    enabled: true, groups: [],
  }
  const gone = { row: { ...row, wanted: false } }
  const shut = { do: 'shut-mailbox', mailbox: 'x', destroys: true, differences: [difference('enabled', false, true)] }
  const ensure = (...differences: unknown[]) => ({ do: 'ensure-mailbox', differences })

  it.each<[string, Partial<DesiredAccount>, Partial<ObservedMailbox> | null, unknown[]]>([
    ['is left alone when it is as it should be', {}, {}, []],
    ['is made', {}, null, [{ do: 'ensure-mailbox', destroys: true }]],
    ['becomes what is wished, by what differs', { name: 'Anna Holm', quotaBytes: 20, aliases: [] }, {}, [ensure(
      difference('name', 'Anna Holm', 'Anna'), difference('aliases', [], ['a@acme.example']), difference('quotaBytes', 20, 10))]],
    ['moves', { address: 'holm@acme.example' }, {}, [ensure(difference('address', 'holm@acme.example', 'anna@acme.example'))]],
    ['is opened again', {}, { enabled: false }, [
      { do: 'open-mailbox', mailbox: 'x', differences: [difference('enabled', true, false)] }]],
    ['of somebody who is kept out is shut', { disabled: true }, {}, [shut]],
    ['of a suspended tenant is shut, and otherwise stays as it is', { phase: suspended, quotaBytes: null }, {}, [shut]],
    ['of a suspended tenant is not made', { phase: suspended }, null, []],
    ['for which nobody pays is shut', { entitled: false, quotaBytes: null }, {}, [shut]],
    ['that is kept is shut', { ...gone, isKept: true }, {}, [shut]],
    ['that is kept, and shut, stays', { ...gone, isKept: true }, { enabled: false }, []],
    ['that is kept gives its address up, once nobody is in', { ...gone, isKept: true, address: 'left@acme.example', quotaBytes: 1 }, {}, [
      shut, ensure(difference('address', 'left@acme.example', 'anna@acme.example'))]],
    ['that is kept of somebody who was erased stays', { ...gone, isKept: true, address: '' }, { enabled: false }, []],
    ['that is no longer wanted is removed', gone, {}, [{ do: 'remove-mailbox', mailbox: 'x', destroys: true }]],
    ['that is gone needs nothing', gone, null, []],
    ['is not made with an address that none can have', { address: 'a+b@acme.example' }, null, []],
  ])('%s', (_, wish, found, steps) => {
    expect(planAccount({ ...desired, ...wish }, found && { ...observed, ...found })).toEqual(steps)
  })

  it.each<[string, Partial<DesiredAccount>, object]>([
    ['is ok', {}, { state: 'ok', reason: null, externalId: 'x' }],
    ['is kept', { ...gone, isKept: true }, { state: 'ok', reason: 'kept' }],
    ['nobody pays for is skipped', { entitled: false }, { state: 'skipped', reason: 'not_entitled' }],
    ['cannot be is skipped', { address: 'a+b@acme.example' }, { state: 'skipped', reason: 'address_unfit' }],
    ['is shut with its tenant says so', { phase: suspended }, { state: 'ok', reason: 'tenant_suspended' }],
    ['lacks an alias is looked at soon', { isPartial: true }, { state: 'ok', lookAgainMs: 3_600_000 }],
  ])('that %s', (_, wish, settlement) => {
    expect(settledAccount({ ...desired, ...wish }, observed)).toMatchObject(settlement)
  })

  it('is told of without its addresses', () => {
    const told = silenced(new MailConflict('anna@acme.example, or an alias of it, belongs to something else.'), desired)
    expect(told).toEqual(new MailConflict('The address, or an alias of it, belongs to something else.'))
    const silence = new MailUnavailable('no answer')
    expect(silenced(silence, desired)).toBe(silence)
  })
})

describe('an address whose mail goes on', () => {
  const desired: DesiredList = { row, id: 'd', address: 'bo@acme.example', recipients: ['eva@acme.example'], name: 'Bo' }
  const observed: ObservedList = {
    externalId: 'x', id: 'd', name: 'Bo', address: 'bo@acme.example', aliases: [], recipients: ['eva@acme.example'] }

  it.each<[string, Partial<DesiredList>, Partial<ObservedList> | null, unknown[]]>([
    ['is left alone when it is as it should be', {}, {}, []],
    ['is made', {}, null, [{ do: 'ensure-list', destroys: true }]],
    ['goes to somebody else', { recipients: ['ida@acme.example'] }, {}, [
      { do: 'ensure-list', differences: [difference('recipients', ['ida@acme.example'], ['eva@acme.example'])] }]],
    ['is set right when somebody adds others', {}, { recipients: ['eva@acme.example', 'x@y.example'] }, [
      { do: 'ensure-list', differences: [difference('recipients', ['eva@acme.example'], ['eva@acme.example', 'x@y.example'])] }]],
    ['that has ended is removed', { row: { ...row, wanted: false } }, {}, [{ do: 'remove-list', list: 'x', destroys: true }]],
    ['that is gone needs nothing', { row: { ...row, wanted: false } }, null, []],
  ])('%s', (_, wish, found, steps) => {
    expect(planList({ ...desired, ...wish }, found && { ...observed, ...found })).toEqual(steps)
  })
})

describe('what a tenant must have on the mail server', () => {
  const known = { emailTrusted: true, disabled: false, keptOutSince: null, version: 1 }
  const member = { role: 'member', joined: true, mailbox: null, heldAddress: null, ...known } as const
  const facts: TenantFacts = {
    id: 't', slug: 'acme', name: 'Acme', status: 'active', phase: open, departures: [],
    mailingLists: [], domains: [{ name: 'acme.example', relaying: true }],
    members: [
      { ...member, personId: 'in', name: 'In', email: 'in@acme.example' },
      { ...member, personId: 'out', name: 'Out', email: 'out@elsewhere.example' },
    ],
    secondFactorRequired: false, fileQuotaBytes: null, entitled: { seats: 5, storage: 103, mail: 1, files: 1, office: 0, chat: 0, meet: 0 },
  }

  it('is each verified domain, and a mailbox for whoever has an address there', () => {
    expect(wantedDomains(facts)).toEqual([
      { kind: 'mail.domain', subject: 'acme.example', wish: { phase: open, entitled: true, relaying: true }, waits: false }])
    expect(wantedAccounts(facts)).toEqual([{ kind: 'mail.account', subject: 'in', waits: true, wish: {
      personId: 'in', name: 'In', address: 'in@acme.example', aliases: [], disabled: false, phase: open, entitled: true, quotaBytes: 20,
    } }])
  })

  it('is the same when nobody pays, and asks for no more than that', () => {
    const unpaid = { ...facts, entitled: { ...facts.entitled, mail: 0 } }
    expect([...wantedDomains(unpaid), ...wantedAccounts(unpaid)].map(({ wish }) => wish['entitled'])).toEqual([false, false])
  })

  it.each<[string, Partial<TenantFacts['mailingLists'][number]>, string[]]>([
    ['to its members where their mail arrives, and to others', { personIds: ['out', 'in'], others: ['x@y.example'] },
      ['in@acme.example', 'out@elsewhere.example', 'x@y.example']],
    ['to each once', { personIds: ['in'], others: ['in@acme.example'] }, ['in@acme.example']],
    ['to nobody, and is not there then', { personIds: ['gone'] }, []],
    ['from no domain but the tenant\'s', { address: 'sales@gone.example', personIds: ['in'] }, []],
  ])('is each mailing list, that sends on %s', (_, list, recipients) => {
    const wish = { id: 'l', address: 'sales@acme.example', name: 'Sales' }
    const found = wantedLists({ ...facts, mailingLists: [{ ...wish, personIds: [], others: [], ...list }] })
    expect(found).toEqual(recipients.length === 0 ? [] : [{ kind: 'mail.list', subject: 'l', wish: { ...wish, recipients }, waits: true }])
  })

  it('sends no list\'s mail to an address that nobody vouches for', () => {
    const [first, ...others] = facts.members.map(member => ({ ...member, email: 'a@elsewhere.example', emailTrusted: false }))
    const list = { id: 'l', address: 'sales@acme.example', name: 'Sales', personIds: ['in', 'out'], others: [] }
    expect(wantedLists({ ...facts, members: first ? [first, ...others] : [], mailingLists: [list] })).toEqual([])
  })

  it('is shut to whoever the tenant keeps out, and to nobody else', () => {
    const [kept, other] = facts.members
    const members = [{ ...kept!, keptOutSince: '2026-01-01' }, { ...other!, email: 'other@acme.example' }]
    expect(wantedAccounts({ ...facts, members }).map(({ wish }) => wish['phase'])).toEqual([{ is: 'disabled', since: '2026-01-01' }, open])
  })

  it('does not depend on what a shut tenant pays', () => {
    const shut = { ...facts, phase: suspended, entitled: { ...facts.entitled, mail: 0, storage: 0, seats: 0 } }
    expect(wantedAccounts(shut)[0]?.wish).toMatchObject({ entitled: true, quotaBytes: null })
  })
})
