import type { EventType, PartnerStatement } from '@dezky/contracts'

const firstMonth = '2020-01'

const types: EventType[] = [
  'tenant.updated', 'tenant.deleted', 'tenant.restored', 'subscription.started', 'subscription.changed', 'subscription.canceled',
  'partner.updated',
]

/** What a month came to for a partner; the month is in the address of the page, and is this one until another is chosen. */
export function useStatement(slug: string) {
  const now = useMinute()
  const current = computed(() => now.value.toISOString().slice(0, 7))
  const chosen = useQueryState('month')
  const month = computed({
    get: () => /^20\d\d-(0[1-9]|1[0-2])$/.test(chosen.value) && chosen.value <= current.value ? chosen.value : current.value,
    set: (value) => { chosen.value = value === current.value ? '' : value },
  })

  const statement = useLoad<PartnerStatement>(request => request(api => api.GET('/v1/partners/{slug}/statements/{month}', {
    params: { path: { slug, month: month.value } },
  })))
  watch(month, statement.retry)
  useNews(types, statement.refresh, { concerns: () => month.value === current.value })

  function step(by: 1 | -1) {
    const [year = 0, number = 1] = month.value.split('-').map(Number)
    month.value = new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
  }

  const hasNext = computed(() => month.value < current.value)
  const hasPrevious = computed(() => month.value > firstMonth)
  const file = computed(() => `/api/v1/partners/${slug}/statements/${month.value}/export`)
  return { month, statement, step, hasNext, hasPrevious, file }
}
