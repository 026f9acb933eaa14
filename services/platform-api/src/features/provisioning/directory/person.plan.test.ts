import { describe, expect, it } from 'vitest'
import type { ObservedPerson } from '@dezky/directory'
import type { DesiredPerson } from './person.plan.ts'
import { planPerson } from './person.plan.ts'

const suspended = { is: 'suspended', since: '2030-01-01T00:00:00.000Z' } as const
const wants = (groups: string[], enabled = true, disabledUpstream = false) =>
  ({ groups, enabled, disabledUpstream, secondFactorRequired: false })
const member: DesiredPerson = {
  personId: 'p', tenantId: 't', wanted: true, phase: { is: 'open', since: null }, isSettled: true, externalId: 'x', hasSignedIn: true,
  isMember: true, joined: true, signsOut: false, isErased: false, group: 'g', secondFactor: false, account: wants(['g']),
}
const there: ObservedPerson = {
  externalId: 'x', email: 'a@b.example', name: 'A', locale: 'en', enabled: true, groups: ['g'], ready: false,
  secondFactor: false, secondFactorRequired: false,
}
const left: DesiredPerson = { ...member, wanted: false, isSettled: false, account: wants([]) }

type Case = [string, DesiredPerson, ObservedPerson | null, string[]]

describe('a person of a tenant in the directory', () => {
  it.each<Case>([
    ['settled', member, there, []],
    ['new', { ...member, externalId: null, joined: false }, null, ['ensure-person']],
    ['made, and not yet told', { ...member, joined: false }, { ...there, groups: [] }, ['settle-person', 'welcome']],
    ['in the group of another tenant, too', member, { ...there, groups: ['g', 'h'] }, []],
    ['disabled by a human over there', member, { ...there, enabled: false }, []],
    ['disabled by us, and wanted again', { ...member, account: wants(['g'], true, true) }, { ...there, enabled: false }, ['settle-person']],
    ['kept out', { ...member, account: wants(['g'], false) }, there, ['settle-person']],
    ['who must have a second factor', { ...member, account: { ...wants(['g']), secondFactorRequired: true } }, there, ['settle-person']],
    ['who need not any more', member, { ...there, secondFactorRequired: true }, ['settle-person']],
    ['who has set one up', member, { ...there, secondFactor: true }, ['note-second-factor']],
    ['of whom it was not known', { ...member, secondFactor: null }, there, ['note-second-factor']],
    ['gone over there', member, null, ['miss']],
    ['gone, and wanted nowhere', { ...member, account: wants([]) }, null, []],
  ])('%s', (_, desired, observed, steps) => {
    expect(planPerson(desired, observed).map(step => step.do)).toEqual(steps)
  })
})

describe('a person of a tenant that is shut', () => {
  const shut = { ...member, phase: suspended, isSettled: false, account: wants([]) }
  it.each<Case>([
    ['is put out and signed out', shut, there, ['settle-person', 'sign-out']],
    ['is not signed out twice', { ...shut, isSettled: true }, { ...there, groups: [] }, []],
    ['stays signed in when they work elsewhere', { ...shut, account: wants(['other']) }, { ...there, groups: ['other'] }, []],
    ['is not made there', { ...shut, externalId: null }, null, []],
    ['is not told to come in', { ...shut, isSettled: true, joined: false }, { ...there, groups: [] }, []],
  ])('%s', (_, desired, observed, steps) => {
    expect(planPerson(desired, observed).map(step => step.do)).toEqual(steps)
  })
})

describe('a person who has left', () => {
  it.each<Case>([
    ['leaves the group', left, there, ['settle-person']],
    ['is signed out when they had worked here', { ...left, signsOut: true }, there, ['settle-person', 'sign-out']],
    ['has no link that works', { ...left, hasSignedIn: false, isMember: false }, { ...there, groups: [] }, ['void-links']],
    ['is gone when nothing is left to do', left, { ...there, groups: [] }, []],
    ['is removed when nothing of them is to stay', { ...left, isErased: true }, there, ['remove-person']],
    ['is forgotten when the directory has forgotten them', { ...left, isErased: true }, null, ['remove-person']],
    ['is gone when both have', { ...left, isErased: true, externalId: null }, null, []],
  ])('%s', (_, desired, observed, steps) => {
    expect(planPerson(desired, observed).map(step => step.do)).toEqual(steps)
  })
})
