import { describe, expect, it } from 'vitest'
import type { Role, TenantStatus } from '@dezky/contracts'
import type { KnownToken } from './api-token.judgement.ts'
import { callerWith } from './api-token.judgement.ts'

const now = new Date('2026-06-01T12:00:00Z')
const circumstances = { now, address: '192.0.2.7' }
const maker: KnownToken['maker'] = {
  personId: 'p', disabled: false, adminSource: null, membership: { tenantId: 't', slug: 'ours', status: 'active', role: 'owner' },
}
const token: KnownToken = {
  id: 'k', tenantId: 't', permissions: ['tenant:read'], addresses: [], maker,
  expiresAt: new Date('2026-07-01T00:00:00Z'), revokedAt: null, lastUsedAt: null,
}
const platformToken = (adminSource: KnownToken['maker']['adminSource']): KnownToken =>
  ({ ...token, tenantId: null, maker: { ...maker, adminSource, membership: null } })
const as = (role: Role, status: TenantStatus = 'active'): KnownToken =>
  ({ ...token, maker: { ...maker, membership: { tenantId: 't', slug: 'ours', status, role } } })
const disabled = (known: KnownToken): KnownToken => ({ ...known, maker: { ...known.maker, disabled: true } })

function outcome(known: KnownToken): string {
  try {
    const { surface, platformAdmin, memberships } = callerWith(known, circumstances)
    return platformAdmin ? surface : `${surface} as ${memberships.map(({ role }) => role).join()}`
  }
  catch (error) {
    return (error as { code: string }).code
  }
}

describe('a token of a tenant', () => {
  it.each<[string, KnownToken, string]>([
    ['is its maker, there', token, 'portal as owner'],
    ['is its maker, as they are now', as('admin'), 'portal as admin'],
    ['is never an operator, whoever made it', { ...token, maker: { ...maker, adminSource: 'platform' } }, 'portal as owner'],
    ['works in a trial', as('owner', 'trial'), 'portal as owner'],
    ['ends with the tenant\'s suspension', as('owner', 'suspended'), 'tenant_suspended'],
    ['ends with the tenant', as('owner', 'deleted'), 'token_orphaned'],
    ['ends when its maker helps at the desk', as('helpdesk'), 'token_orphaned'],
    ['ends when its maker is a plain member', as('member'), 'token_orphaned'],
    ['ends when its maker has left', { ...token, maker: { ...maker, membership: null } }, 'token_orphaned'],
    ['ends when its maker is disabled', disabled(token), 'token_orphaned'],
    ['ends at its time', { ...token, expiresAt: now }, 'token_expired'],
    ['ends when it is revoked', { ...token, revokedAt: now, expiresAt: now }, 'token_revoked'],
    ['is of no use elsewhere', { ...token, addresses: ['198.51.100.0/24'] }, 'address_not_allowed'],
    ['is of use where it may be', { ...token, addresses: ['192.0.2.0/24'] }, 'portal as owner'],
  ])('%s', (_, known, expected) => {
    expect(outcome(known)).toBe(expected)
  })
})

describe('a token of the platform', () => {
  it.each<[string, KnownToken, string]>([
    ['whose maker the platform made an operator', platformToken('platform'), 'operator'],
    ['whose maker the directory calls one, says the database', platformToken('directory'), 'operator'],
    ['whose maker is none any more', platformToken(null), 'token_orphaned'],
    ['whose maker is disabled', disabled(platformToken('platform')), 'token_orphaned'],
  ])('%s: %s', (_, known, expected) => {
    expect(outcome(known)).toBe(expected)
  })
})

it('what it may do is what it was made for', () => {
  const { expiresAt } = token
  expect(callerWith(token, circumstances)).toMatchObject({ grant: ['tenant:read'], tokenId: 'k', personId: 'p', expiresAt })
})
