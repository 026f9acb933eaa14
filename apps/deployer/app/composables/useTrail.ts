import { useIntervalFn } from '@vueuse/core'
import type { AuditEntry, AuditFilter } from '@dezky/contracts/deployer'

const names = ['actor', 'project', 'outcome', 'from', 'until'] as const

export type TrailFilterState = ReturnType<typeof useTrailFilter>

/** What the trail is narrowed by, in the address; times are those of whoever looks. */
export function useTrailFilter() {
  return useAddressFilter(names, ({ actor, project, outcome, from, until }) => ({
    actor, project, outcome, since: moment(from), until: moment(until),
  }))
}

type Query = TrailFilterState['query']['value']

export function exportOf(query: Query): string {
  return `/v1/audit-entries/export?${new URLSearchParams(query as Record<string, string>)}`
}

/** Newest first; as it grows. */
export function useTrail(query: () => Query) {
  const list = useList<AuditEntry>({
    read: async (request, before) => {
      const asked = { ...query() as AuditFilter, ...before ? { before } : {} }
      const { items, next } = await request(api => api.GET('/v1/audit-entries', { params: { query: asked } }))
      return { items, nextCursor: next }
    },
    keyOf: ({ id }) => id, query,
  })
  useIntervalFn(() => document.visibilityState === 'visible' && void list.refresh(), 5_000)
  return list
}

function moment(local: string): string {
  const time = Date.parse(local)
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}
