import { describe, expect, it } from 'vitest'
import { asideFor, keptResources, wantedForwards } from './departed.ts'
import { planResourceSet, wantedResources } from './resource-set.ts'
import type { DepartureFacts, TenantFacts } from './tenant-facts.ts'

const open = { is: 'open', since: null } as const
const later = new Date('2030-01-01')
const eva = {
  personId: 'eva', role: 'member' as const, joined: true, name: 'Eva', email: 'eva@acme.example', disabled: false, version: 1,
  keptOutSince: null, mailbox: null, heldAddress: null, emailTrusted: true,
}
const bo: DepartureFacts = {
  id: 'd1', personId: 'bo', name: 'Bo', mail: { until: later, address: 'bo@acme.example', heirId: null }, files: { until: later },
}
const handed = { ...bo, mail: { ...bo.mail, heirId: 'eva' } }
const facts: TenantFacts = {
  id: 't', slug: 'acme', name: 'Acme', status: 'active', phase: open, members: [eva], departures: [],
  mailingLists: [], domains: [{ name: 'acme.example', relaying: false }],
  secondFactorRequired: false, fileQuotaBytes: null, entitled: { seats: 5, storage: 100, mail: 1, files: 1, office: 0, chat: 0, meet: 0 },
}
const with_ = (...departures: DepartureFacts[]): TenantFacts => ({ ...facts, departures })
const aside = 'left-bo@acme.example'

describe('what is kept of somebody who has left', () => {
  it.each<[string, DepartureFacts, unknown[]]>([
    ['both until their time', bo, [
      { kind: 'mail.account', wish: { address: 'bo@acme.example' }, removeAfter: later },
      { kind: 'files.member', wish: {}, removeAfter: later }]],
    ['mail alone', { ...bo, files: { until: null } }, [{ kind: 'mail.account' }]],
    ['nothing', { ...bo, mail: { ...bo.mail, until: null }, files: { until: null } }, []],
    ['mail that gave its address up', { ...handed, files: { until: null } }, [{ kind: 'mail.account', wish: { address: aside } }]],
    ['mail of which no address is known', { ...bo, mail: { until: later, address: null, heirId: null } }, [{ wish: {} }, { kind: 'files.member' }]],
  ])('%s', (_, departure, kept) => {
    expect(keptResources(with_(departure))).toMatchObject(kept)
  })

  it('keeps the rest of the last wish, and is nothing when there was nothing', () => {
    const wish = { address: 'bo@acme.example', quotaBytes: 5 }
    const [change] = planResourceSet(keptResources(with_(handed)), [
      { id: 'r', kind: 'mail.account', subject: 'bo', wanted: true, removeAfter: null, settledFor: null, wish }])
    expect(change).toMatchObject({ do: 'change', wanted: false, removeAfter: later, wish: { address: aside, formerAddress: 'bo@acme.example', quotaBytes: 5 } })
    expect(planResourceSet(keptResources(with_(handed)), [])).toEqual([])
  })

  it('goes with the tenant', () => {
    expect(wantedResources({ ...with_(handed), status: 'purging' })).toEqual([])
  })

  it('lies where nobody is called so', () => {
    expect(asideFor('p1', 'bo@acme.example')).toBe('left-p1@acme.example')
  })
})

describe('mail that was handed over', () => {
  const ida: DepartureFacts = { ...bo, id: 'd2', personId: 'ida', mail: { until: null, address: 'ida@acme.example', heirId: 'bo' } }
  const went = (of: TenantFacts) => wantedForwards(of).map(({ subject, wish }) => [subject, wish['address'], String(wish['recipients'])])

  it.each<[string, TenantFacts, unknown[]]>([
    ['to nobody', with_(bo), []],
    ['to a member', with_(handed), [['bo', 'bo@acme.example', 'eva@acme.example']]],
    ['to a member whose mail is elsewhere', { ...with_(handed), members: [{ ...eva, email: 'eva@home.example' }] }, []],
    ['to somebody who has left, whose mail is kept', with_(bo, ida), [['ida', 'ida@acme.example', 'bo@acme.example']]],
    ['to somebody who handed theirs over', with_(handed, ida), [
      ['bo', 'bo@acme.example', 'eva@acme.example'], ['ida', 'ida@acme.example', 'bo@acme.example']]],
    ['to somebody of whom nothing is kept', with_({ ...bo, mail: { ...bo.mail, until: null } }, ida), []],
    ['in a domain that is gone', { ...with_(handed), domains: [] }, []],
  ])('%s', (_, of, expected) => {
    expect(went(of)).toEqual(expected)
  })
})
