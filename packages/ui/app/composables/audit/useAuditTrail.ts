import { useDebounceFn } from '@vueuse/core'
import type { AuditEntry } from '@dezky/contracts'
import { eventSchemas } from '@dezky/contracts'
import type { AuditQuery } from './useAuditPlace'

/** A trail as it is filtered, newest first. Whatever happens is audited in the same moment, so every event is a reason to look again. */
export function useAuditTrail(place: () => AuditPlace, query: () => AuditQuery & { limit?: number }) {
  const list = useList<AuditEntry>({
    read: (request, cursor) => auditReader(place()).page(request, { ...query(), ...(cursor ? { cursor } : {}) }),
    keyOf: entry => entry.id,
    query: () => [place(), query()],
    compare: (a, b) => (a.id < b.id ? 1 : -1),
  })

  const lookAgain = useDebounceFn(list.refresh, 400, { maxWait: 2000 })
  useEvents(Object.keys(eventSchemas), ({ data }) => {
    const at = place()
    if (at.is !== 'tenant' || data.slug === at.slug) void lookAgain()
  }, () => void lookAgain())

  return list
}
