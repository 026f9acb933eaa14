import { describe, expect, it } from 'vitest'
import type { Permission, Role, TenantPermission, TenantStatus } from '@dezky/contracts'
import { tenantPermissions } from '@dezky/contracts'
import type { Caller } from '../features/people/person.ts'
import { accessTo, requireOpenWorkspace, requireOperator, scopeWith } from './access.ts'

const person: Caller = {
  personId: 'p', surface: 'portal', platformAdmin: false, memberships: [], partnerId: null, grant: null, tokenId: null, freshWithin: null,
  expiresAt: new Date(),
}
const member = (role: Role, status: TenantStatus = 'active'): Caller =>
  ({ ...person, memberships: [{ tenantId: 't', slug: 'ours', status, role }] })
const operator: Caller = { ...person, surface: 'operator', platformAdmin: true }
const partner: Caller = { ...person, partnerId: 'x' }

function outcome(work: () => object): string {
  try {
    const scope = work() as { role: string }
    return scope.role
  }
  catch (error) {
    return (error as { code: string }).code
  }
}

describe('access to one tenant', () => {
  it.each<[string, Caller, string, TenantPermission, string]>([
    ['an operator', operator, 'any', 'tenant:lifecycle', 'dezky_operator'],
    ['an operator through the portal', { ...operator, surface: 'portal' }, 'any', 'tenant:read', 'not_found'],
    ['an owner', member('owner'), 'ours', 'tenant:lifecycle', 'dezky_tenant'],
    ['an owner elsewhere', member('owner'), 'theirs', 'tenant:read', 'not_found'],
    ['a member beyond their role', member('member'), 'ours', 'members:write', 'permission_missing'],
    ['helpdesk, inviting', member('helpdesk'), 'ours', 'members:invite', 'dezky_tenant'],
    ['helpdesk, changing roles', member('helpdesk'), 'ours', 'members:write', 'permission_missing'],
    ['an owner of a suspended tenant', member('owner', 'suspended'), 'ours', 'tenant:read', 'tenant_suspended'],
    ['an owner of a deleted tenant', member('owner', 'deleted'), 'ours', 'tenant:read', 'not_found'],
    ['an owner of a purged tenant', member('owner', 'purged'), 'ours', 'tenant:read', 'not_found'],
    ['a partner, reading', partner, 'customer', 'tenant:read', 'dezky_partner'],
    ['a partner, writing', partner, 'customer', 'tenant:write', 'not_found'],
    ['a token within its grant', { ...member('owner'), grant: ['tenant:read'] }, 'ours', 'tenant:read', 'dezky_tenant'],
    ['a token beyond its grant', { ...member('owner'), grant: ['tenant:read'] }, 'ours', 'audit:read', 'permission_missing'],
    ['a token of an operator beyond its grant', { ...operator, grant: ['tenant:read'] }, 'any', 'audit:read', 'permission_missing'],
    ['a token of an owner, elsewhere', { ...member('owner'), grant: [...tenantPermissions] }, 'theirs', 'tenant:read', 'not_found'],
  ])('of %s', (_, caller, slug, permission, expected) => {
    expect(outcome(() => accessTo(caller, slug, permission))).toBe(expected)
  })

  it('lets an owner of a suspended tenant come to the routes made for that', () => {
    expect(outcome(() => accessTo(member('owner', 'suspended'), 'ours', 'tenant:lifecycle', { evenSuspended: true }))).toBe('dezky_tenant')
  })

  it('is narrowed to that one tenant', () => {
    const both: Caller = { ...person, memberships: [
      { tenantId: 't', slug: 'ours', status: 'active', role: 'owner' }, { tenantId: 'u', slug: 'other', status: 'active', role: 'owner' },
    ] }
    expect(accessTo(both, 'ours', 'tenant:read').settings['app.tenant_ids']).toBe('t')
  })
})

describe('a list across tenants', () => {
  it('leaves out those in which the role does not reach, and those that are closed', () => {
    const caller: Caller = { ...person, memberships: [
      { tenantId: 'a', slug: 'a', status: 'active', role: 'owner' }, { tenantId: 'b', slug: 'b', status: 'active', role: 'member' },
      { tenantId: 'c', slug: 'c', status: 'suspended', role: 'owner' }, { tenantId: 'd', slug: 'd', status: 'trial', role: 'admin' },
    ] }
    expect(scopeWith(caller, 'events:read').settings['app.tenant_ids']).toBe('a,d')
  })
})

describe('the platform', () => {
  it.each<[string, Caller, Permission, string]>([
    ['an operator', operator, 'partners:write', 'dezky_operator'],
    ['an owner', member('owner'), 'partners:write', 'not_found'],
    ['a partner', partner, 'partners:read', 'not_found'],
    ['a token beyond its grant', { ...operator, grant: ['partners:read'] }, 'partners:write', 'permission_missing'],
  ])('gives %s what they may have', (_, caller, permission, expected) => {
    expect(outcome(() => requireOperator(caller, permission))).toBe(expected)
  })

  it.each<[string, Caller, boolean]>([
    ['whose only workspace is suspended', member('owner', 'suspended'), true],
    ['with no workspace', person, false],
    ['with an open workspace', member('member'), false],
    ['whose workspace is deleted', member('member', 'deleted'), false],
  ])('turns away at the door somebody %s: %#', (_, caller, refused) => {
    expect(outcome(() => (requireOpenWorkspace(caller), { role: 'in' }))).toBe(refused ? 'tenant_suspended' : 'in')
  })
})
