import { describe, expect, it } from 'vitest'
import type { Standing } from './notice.standing.ts'
import { isOvertaken, kindNow } from './notice.standing.ts'

const now = new Date('2026-11-22T12:00:00Z')
const [yesterday, tomorrow] = ['2026-11-21T12:00:00.000Z', '2026-11-23T12:00:00.000Z']
const open: Standing['tenant'] = { status: 'active', suspension: null, deletedAt: null, purgeAfter: null, domains: [] }
const suspended: Standing['tenant'] = {
  ...open, status: 'suspended', suspension: { reason: 'billing', note: null, owner: 'platform', since: yesterday },
}
const deleted: Standing['tenant'] = { ...open, status: 'deleted', deletedAt: yesterday, purgeAfter: tomorrow }
const member: NonNullable<Standing['member']> = { role: 'owner', state: 'invited', joined: true, hasAccount: false, invitation: null }
const secondFactor = { has: false, requiredFrom: null }
const standing: Standing = { tenant: open, member, isReplaced: false, isUntold: false, visit: null, secondFactor }
const linked = { ...member, invitation: { madeAt: tomorrow, expiresAt: tomorrow } }

type Kind = Parameters<typeof kindNow>[0]

describe('a mail whose turn has come', () => {
  it.each<[string, Kind, object, Partial<Standing>, boolean]>([
    ['an invitation that still holds', 'invitation', {}, {}, false],
    ['an invitation of somebody removed', 'invitation', {}, { member: null }, true],
    ['an invitation of somebody who has come', 'invitation', {}, { member: { ...member, state: 'active' } }, true],
    ['an invitation of somebody who is added anew', 'invitation', {}, { member: { ...member, joined: false } }, true],
    ['an invitation of somebody handed a link since', 'invitation', {}, { member: linked }, true],
    ['an invitation with a later one on its way', 'invitation', {}, { isReplaced: true }, true],
    ['an invitation into a suspended workspace', 'invitation', {}, { tenant: suspended }, true],
    ['being asked by an operator, which still waits', 'access_requested', {}, { visit: 'requested' }, false],
    ['being asked by an operator who has been answered', 'access_requested', {}, { visit: 'denied' }, true],
    ['an operator who is inside', 'access_started', {}, { visit: 'active' }, false],
    ['an operator who has left before it was said that they came', 'access_started', {}, { visit: 'ended' }, true],
    ['what an operator did', 'access_ended', {}, { visit: 'ended' }, false],
    ['a reminder of a second factor', 'second_factor_reminder', {}, {}, false],
    ['a reminder of what has been set up', 'second_factor_reminder', {}, { secondFactor: { has: true, requiredFrom: null } }, true],
    ['a second factor that is required', 'second_factor_required', { from: tomorrow },
      { secondFactor: { has: false, requiredFrom: tomorrow } }, false],
    ['a second factor that is required no longer', 'second_factor_required', { from: tomorrow }, {}, true],
    ['a second factor that was reset', 'second_factor_reset', {}, { tenant: suspended }, false],
    ['being added, which still holds', 'member_added', {}, {}, false],
    ['being added to what is deleted', 'member_added', {}, { tenant: deleted }, true],
    ['a welcome', 'welcome', {}, { member: { ...member, state: 'active' } }, false],
    ['a welcome to what was suspended meanwhile', 'welcome', {}, { tenant: suspended }, true],
    ['a domain that is verified', 'domain_verified', { domain: 'a.example' },
      { tenant: { ...open, domains: [{ name: 'a.example', verifiedAt: yesterday }] } }, false],
    ['a domain that was given up', 'domain_verified', { domain: 'a.example' }, {}, true],
    ['a suspension that holds', 'tenant_suspended', { since: yesterday }, { tenant: suspended }, false],
    ['a suspension that was lifted', 'tenant_suspended', { since: yesterday }, {}, true],
    ['a suspension before this one', 'tenant_suspended', { since: tomorrow }, { tenant: suspended }, true],
    ['being open again', 'tenant_resumed', {}, {}, false],
    ['being open again, to whom nobody said it was shut', 'tenant_resumed', {}, { isUntold: true }, true],
    ['being open again, when it is shut again', 'tenant_resumed', {}, { tenant: suspended }, true],
    ['a deletion', 'tenant_deleted', { deletedAt: yesterday }, { tenant: deleted }, false],
    ['a deletion taken back', 'tenant_deleted', { deletedAt: yesterday }, {}, true],
    ['a purge that is near', 'purge_due', { deletedAt: yesterday }, { tenant: deleted }, false],
    ['a purge that has begun', 'purge_due', { deletedAt: yesterday }, { tenant: { ...deleted, status: 'purging' } }, true],
    ['a purge whose time has come', 'purge_due', { deletedAt: yesterday }, { tenant: { ...deleted, purgeAfter: yesterday } }, true],
  ])('%s', (_, kind, facts, differing, expected) => {
    const mail = { kind, facts: { ...facts }, queuedAt: now }
    expect(isOvertaken(mail, { ...standing, ...differing }, now)).toBe(expected)
  })

  it('carries no link to somebody who has an account by now', () => {
    expect(kindNow('invitation', standing)).toBe('invitation')
    expect(kindNow('invitation', { ...standing, member: { ...member, hasAccount: true } })).toBe('member_added')
  })
})
