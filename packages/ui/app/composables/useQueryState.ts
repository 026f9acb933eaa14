/**
 * A part of what a page shows, kept in its address: `const search = useQueryState('search')`.
 * What equals the default is left out. Typing replaces the entry of the history; `push` makes one that Back returns from.
 */
export function useQueryState(name: string, initial = '', { push = false } = {}) {
  const route = useRoute()
  const router = useRouter()

  return computed<string>({
    get() {
      const value = route.query[name]
      return typeof value === 'string' ? value : initial
    },
    set(value) {
      const { [name]: _, ...others } = router.currentRoute.value.query
      const query = value === initial ? others : { ...others, [name]: value }
      void router[push ? 'push' : 'replace']({ query })
    },
  })
}

/** Several of a kind in one parameter, separated by commas. */
export function useQueryList<Choice extends string>(name: string, choices: readonly Choice[]) {
  const text = useQueryState(name)
  return computed<Choice[]>({
    get: () => choices.filter(choice => text.value.split(',').includes(choice)),
    set: (values) => { text.value = values.join(',') },
  })
}
