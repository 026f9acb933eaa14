import type { AuditQuery } from './useAuditPlace'

/** What the trail is filtered by, kept in the address; days are the reader's own, from their first moment to their last. */
export function useAuditFilter() {
  const search = useQueryState('search')
  const actor = useQueryState('actor')
  const action = useQueryState('action')
  const kind = useQueryState('kind')
  const subject = useQueryState('subject')
  const from = useQueryState('from')
  const until = useQueryState('until')
  const route = useRoute()
  const router = useRouter()

  const query = computed<AuditQuery>(() => Object.fromEntries(Object.entries({
    search: search.value, actor: actor.value, action: action.value, kind: kind.value, subject: subject.value,
    from: dayStart(from.value, 0), to: dayStart(until.value, 1),
  }).filter(([, value]) => value !== '')))

  const filtered = computed(() => Object.keys(query.value).length > 0)

  /** At once: one after the other, each would go back to the address before the other. */
  function clear() {
    const { search: _, actor: __, action: ___, kind: ____, subject: _____, from: ______, until: _______, ...others } = route.query
    void router.replace({ query: others })
  }

  return { search, actor, action, kind, subject, from, until, query, filtered, clear }
}

export type AuditFilterState = ReturnType<typeof useAuditFilter>

function dayStart(day: string, daysLater: number): string {
  const [year, month, date] = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').map(Number) : []
  return year && month && date ? new Date(year, month - 1, date + daysLater).toISOString() : ''
}
