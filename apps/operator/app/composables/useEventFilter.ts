const names = ['group', 'tenant', 'subject', 'search', 'from', 'until'] as const

/** What the log is filtered by; times as their fields have them, on the reader's own clock. */
export function useEventFilter() {
  return useAddressFilter(names, ({ from, until, ...others }) => ({ ...others, from: moment(from), to: moment(until) }))
}

export type EventFilterState = ReturnType<typeof useEventFilter>

function moment(value: string): string {
  return Number.isNaN(Date.parse(value)) ? '' : new Date(value).toISOString()
}
