/** What the log is filtered by, kept in the address; times as their fields have them, on the reader's own clock. */
export function useEventFilter() {
  const group = useQueryState('group')
  const tenant = useQueryState('tenant')
  const subject = useQueryState('subject')
  const search = useQueryState('search')
  const from = useQueryState('from')
  const until = useQueryState('until')
  const query = computed(() => ({
    ...group.value && { group: group.value }, ...tenant.value && { tenant: tenant.value },
    ...subject.value && { subject: subject.value }, ...search.value && { search: search.value },
    ...isTime(from.value) && { from: new Date(from.value).toISOString() },
    ...isTime(until.value) && { to: new Date(until.value).toISOString() },
  }))
  const filtered = computed(() => Object.keys(query.value).length > 0)

  return { group, tenant, subject, search, from, until, query, filtered }
}

export type EventFilterState = ReturnType<typeof useEventFilter>

function isTime(value: string): boolean {
  return !Number.isNaN(Date.parse(value))
}
