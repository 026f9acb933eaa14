import { describe, expect, it } from 'vitest'
import type { Role } from '@dezky/contracts'
import { permissionsOf, roles } from '@dezky/contracts'
import {
  judgeAdding, judgeDisabling, judgeInvitation, judgeRemoval, judgeRevocation, judgeRoleChange, judgeSignOut,
} from './member.policy.ts'

/** Rows: who acts. Columns: on whom, in the order of `roles`: owner, admin, billing, helpdesk, member. */
const handles: [Role, string][] = [
  ['owner', 'yyyyy'], ['admin', '-yyyy'], ['billing', '-----'], ['helpdesk', '----y'], ['member', '-----'],
]
const cases = handles.flatMap(([actor, row]) => roles.map((role, at) => [actor, role, row[at] === 'y'] as const))

describe('the rule of roles', () => {
  it.each(cases)('%s handling %s: %s', (actor, role, may) => {
    const expected = may ? null : 'role_not_grantable'
    expect(judgeAdding(actor, role)).toBe(expected)
    expect(judgeRemoval(actor, { role, owners: 2 }, false)).toBe(expected)
    expect(judgeInvitation(actor, { role, hasAccount: false })).toBe(expected)
    expect(judgeRevocation(actor, { role, owners: 2, isActive: false })).toBe(expected)
    expect(judgeSignOut(actor, { role, isActive: true })).toBe(expected)
    expect(judgeDisabling(actor, { role, owners: 2, isActive: true, isSelf: false })).toBe(expected)
  })

  it.each(roles)('%s needs both roles to be theirs to change one into the other', (actor) => {
    for (const from of roles) {
      for (const to of roles) {
        const may = judgeAdding(actor, from) === null && judgeAdding(actor, to) === null
        expect(judgeRoleChange(actor, { role: from, owners: 2 }, to), `${from} to ${to}`).toBe(may ? null : 'role_not_grantable')
      }
    }
  })

  it.each(roles)('lets %s leave', (role) => {
    expect(judgeRemoval(role, { role, owners: 2 }, true)).toBeNull()
  })

  it('keeps the last owner', () => {
    const last = { role: 'owner', owners: 1 } as const
    expect(judgeRemoval('owner', last, true)).toBe('last_owner')
    expect(judgeRoleChange('owner', last, 'admin')).toBe('last_owner')
    expect(judgeRoleChange('owner', last, 'owner')).toBeNull()
    expect(judgeRevocation('owner', { ...last, isActive: false })).toBe('last_owner')
  })

  it('keeps out neither oneself, nor the last owner, nor whoever has not come', () => {
    const bo = { role: 'owner', owners: 2, isActive: true, isSelf: false } as const
    expect(judgeDisabling('owner', { ...bo, isSelf: true })).toBe('own_account')
    expect(judgeDisabling('owner', { ...bo, owners: 1 })).toBe('last_owner')
    expect(judgeDisabling('owner', { ...bo, isActive: false })).toBe('member_not_active')
  })

  it('makes no link and withdraws none for somebody who has an account', () => {
    expect(judgeInvitation('owner', { role: 'member', hasAccount: true })).toBe('member_active')
    expect(judgeRevocation('owner', { role: 'member', owners: 1, isActive: true })).toBe('member_active')
  })

  it('lets helpdesk create people and change none', () => {
    expect(permissionsOf.helpdesk).toContain('members:invite')
    expect(permissionsOf.helpdesk).not.toContain('members:write')
  })
})
