import type { EventType, MemberSecondFactor, SecondFactorState } from '@dezky/contracts'
import { secondFactorStates } from '@dezky/contracts'

const types: EventType[] = [
  'member.second_factor_changed', 'member.second_factor_reset', 'member.added', 'member.signed_in', 'member.removed', 'member.role_changed',
]

/** Who of a workspace has a second factor, as they are searched and filtered in the address, live. */
export function useSecondFactors(slug: string) {
  const search = useQueryState('search')
  const state = useQueryState('secondFactor', 'all')
  const path = { slug }
  const query = computed(() => ({
    ...search.value ? { search: search.value } : {},
    ...isState(state.value) ? { secondFactor: state.value } : {},
  }))
  const filtered = computed(() => Object.keys(query.value).length > 0)
  const counts = useLoad(request => request(api => api.GET('/v1/tenants/{slug}/second-factors/counts', { params: { path } })))
  const list = useList<MemberSecondFactor>({
    keyOf: ({ id }) => id,
    query: () => query.value,
    read: (request, cursor) => request(api =>
      api.GET('/v1/tenants/{slug}/second-factors', { params: { path, query: { ...query.value, limit: 50, cursor } } })),
  })

  const readAgain = useSettled(() => {
    void list.refresh()
    void counts.refresh()
  })
  useEvents(types, ({ data }) => {
    if (data.slug === slug) readAgain()
  }, readAgain)
  // Whoever may see people need not be among those who are told what happens; and what is no news is told to nobody.
  watch(useMinute(), readAgain)

  function clear() {
    void navigateTo({ query: {} })
  }

  return { search, state, filtered, list, counts, readAgain, clear }
}

function isState(value: string): value is SecondFactorState {
  return secondFactorStates.some(state => state === value)
}

export type SecondFactors = ReturnType<typeof useSecondFactors>
