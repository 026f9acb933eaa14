const names = ['search', 'actor', 'action', 'kind', 'subject', 'from', 'until'] as const

/** What the trail is filtered by; days are the reader's own, from their first moment to their last. */
export function useAuditFilter() {
  return useAddressFilter(names, ({ from, until, ...others }) => ({ ...others, from: dayStart(from, 0), to: dayStart(until, 1) }))
}

export type AuditFilterState = ReturnType<typeof useAuditFilter>

function dayStart(day: string, daysLater: number): string {
  const [year, month, date] = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').map(Number) : []
  return year && month && date ? new Date(year, month - 1, date + daysLater).toISOString() : ''
}
