/**
 * What a list is narrowed by, kept in the address: a state for each name; `query`, what is asked of the API, without what is empty; and
 * the way back to everything.
 */
export function useAddressFilter<Name extends string, Query extends Record<string, string>>(
  names: readonly Name[], ask: (values: Record<Name, string>) => Query,
) {
  const router = useRouter()
  const states = Object.fromEntries(names.map(name => [name, useQueryState(name)])) as Record<Name, ReturnType<typeof useQueryState>>
  const values = () => Object.fromEntries(names.map(name => [name, states[name].value])) as Record<Name, string>
  const query = computed(() => Object.fromEntries(Object.entries(ask(values())).filter(([, value]) => value !== '')) as Partial<Query>)
  const filtered = computed(() => Object.keys(query.value).length > 0)

  /** At once: one after the other, each would go back to the address before the other. */
  function clear() {
    const others = Object.entries(router.currentRoute.value.query).filter(([name]) => !names.includes(name as Name))
    void router.replace({ query: Object.fromEntries(others) })
  }

  return { ...states, query, filtered, clear }
}
