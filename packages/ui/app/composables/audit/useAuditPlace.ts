import type { AuditCheckpoint, AuditEntry, AuditProof } from '@dezky/contracts'
import type { Ask } from '#imports'

/** Whose trail: one tenant's (`within`: as its own people see it), the platform's own, or that of all tenants and the platform together. */
export type AuditPlace = { is: 'tenant', slug: string, within?: true } | { is: 'platform' } | { is: 'all' }

/** Whether its readers know of nothing but their own tenant. */
export function isWithin(place: AuditPlace): place is { is: 'tenant', slug: string, within: true } {
  return place.is === 'tenant' && place.within === true
}

export interface AuditQuery {
  search?: string
  actor?: string
  action?: string
  kind?: string
  subject?: string
  from?: string
  to?: string
}

interface Page<Item> { items: Item[], nextCursor: string | null }

/** What is read of a trail, the same for each place. */
export function auditReader(place: AuditPlace) {
  const all = place.is === 'all' ? { tenant: 'all' as const } : {}

  function page(ask: Ask, query: AuditQuery & { cursor?: string, limit?: number }): Promise<Page<AuditEntry>> {
    if (place.is === 'tenant') return ask(api => api.GET('/v1/tenants/{slug}/audit', { params: { path: { slug: place.slug }, query } }))
    return ask(api => api.GET('/v1/audit', { params: { query: { ...query, ...all } } }))
  }

  function entry(ask: Ask, id: string): Promise<AuditEntry> {
    if (place.is !== 'tenant') return ask(api => api.GET('/v1/audit/entries/{id}', { params: { path: { id } } }))
    return ask(api => api.GET('/v1/tenants/{slug}/audit/entries/{id}', { params: { path: { slug: place.slug, id } } }))
  }

  /** Of one chain: with all of them in sight, the platform's own. */
  function verify(ask: Ask): Promise<AuditProof> {
    if (place.is !== 'tenant') return ask(api => api.GET('/v1/audit/verify'))
    return ask(api => api.GET('/v1/tenants/{slug}/audit/verify', { params: { path: { slug: place.slug } } }))
  }

  function checkpoints(ask: Ask, cursor: string | undefined): Promise<Page<AuditCheckpoint>> {
    const query = { limit: 10, ...(cursor ? { cursor } : {}) }
    if (place.is !== 'tenant') return ask(api => api.GET('/v1/audit/checkpoints', { params: { query } }))
    return ask(api => api.GET('/v1/tenants/{slug}/audit/checkpoints', { params: { path: { slug: place.slug }, query } }))
  }

  /** An address to download from; only a table for people can leave something out. */
  function exported(format: 'jsonl' | 'csv', filter: AuditQuery = {}): string {
    const path = place.is === 'tenant' ? `/api/v1/tenants/${place.slug}/audit/export` : '/api/v1/audit/export'
    return `${path}?${new URLSearchParams(Object.entries({ format, ...all, ...filter }))}`
  }

  return { page, entry, verify, checkpoints, exported }
}
