import { describe, expect, it } from 'vitest'
import type { Tenant, TenantExportQuery, TenantSort } from '@dezky/contracts'
import { tenantStatuses } from '@dezky/contracts'
import { compareTenants, countOf, fits } from './tenant-order.ts'

type Wish = Partial<Tenant> & { seats?: number, plan?: string }

function tenant(id: string, { seats = 5, plan = 'business', ...wish }: Wish = {}): Tenant {
  const base = { id, slug: id, name: id, status: 'active', createdAt: '2026-01-01T00:00:00.000Z', provisioning: 'ok' }
  return { ...base, domains: [], partner: null, subscription: { seats, plan: { slug: plan } }, ...wish } as unknown as Tenant
}

describe('the order of tenants', () => {
  const rows = [
    tenant('b', { name: 'Ærø', seats: 9, createdAt: '2026-03-01T00:00:00.000Z' }), tenant('a', { name: 'zebra' }),
    tenant('c', { name: 'Beta', status: 'trial' }), tenant('d', { name: 'Åse' }),
  ]
  it.each<[TenantSort, string]>([
    ['name', 'bdca'], ['-name', 'acdb'], ['slug', 'abcd'], ['-createdAt', 'bdca'],
    ['seats', 'acdb'], ['-seats', 'bdca'], ['status', 'abdc'],
  ])('by %s is %s', (sort, order) => {
    expect(rows.toSorted(compareTenants(sort)).map(({ id }) => id).join('')).toBe(order)
  })
})

describe('whether a tenant belongs in a list', () => {
  const acme = tenant('acme', {
    name: 'Ærø & Søn', plan: 'starter', status: 'trial', provisioning: 'error', domains: [{ name: 'soen.example', verifiedAt: null }],
    partner: { id: 'p', slug: 'north', name: 'North' },
  })
  it.each<[Omit<TenantExportQuery, 'sort'>, boolean]>([
    [{}, true], [{ search: 'ÆRØ' }, true], [{ search: 'SOEN.ex' }, true], [{ search: 'cm' }, true],
    [{ search: 'other' }, false],
    [{ status: ['trial'] }, true], [{ status: ['active', 'pending'] }, false],
    [{ plan: ['starter'] }, true], [{ plan: ['business'] }, false],
    [{ partner: 'north' }, true], [{ partner: 'none' }, false],
    [{ provisioning: ['error', 'unknown'] }, true], [{ provisioning: ['ok'] }, false],
  ])('asked for %j: %s', (query, expected) => {
    expect(fits(acme, { ...query, sort: 'name' })).toBe(expected)
  })

  it('leaves out who has been erased, until asked for', () => {
    const gone = tenant('gone', { status: 'purged' })
    expect(fits(gone, { sort: 'name' })).toBe(false)
    expect(fits(gone, { sort: 'name', status: ['purged'] })).toBe(true)
    expect(fits(tenant('own'), { sort: 'name', partner: 'none' })).toBe(true)
  })
})

it('counts the statuses a list shows', () => {
  const byStatus = Object.fromEntries(tenantStatuses.map((status, n) => [status, n])) as Record<Tenant['status'], number>
  expect(countOf({ all: 15, byStatus }, undefined)).toBe(15)
  expect(countOf({ all: 15, byStatus }, ['deleted', 'purging'])).toBe(9)
})
