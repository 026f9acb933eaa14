import type { Ask } from './useApi'

export interface Page<Row> {
  items: Row[]
  nextCursor: string | null
}

interface ListOptions<Row> {
  /** One page, the first when `cursor` is undefined. Whatever it reads reactively before it asks belongs in `query`. */
  read: (request: Ask, cursor: string | undefined) => Promise<Page<Row>>
  keyOf: (row: Row) => string
  /** What is asked for; when it changes, the list is read anew and the old rows stay until the answer is there. */
  query?: () => unknown
  /** Where a row belongs that an event brought in; without it, it goes to the top. */
  compare?: (a: Row, b: Row) => number
}

/** A list read page by page with a keyset cursor. `place` and `remove` keep it true as events tell of changes. */
export function useList<Row>({ read, keyOf, query, compare }: ListOptions<Row>) {
  const { request, requestInBackground } = useApi()
  const { rows, place, remove, joined } = useRows(keyOf, compare)
  const cursor = ref<string | null>(null)
  const loading = ref(true)
  joinStillness(loading)
  const refreshing = ref(false)
  const failure = shallowRef<unknown>()
  const loadingMore = ref(false)
  const moreFailure = shallowRef<unknown>()
  let turn = 0

  /** The first page. Those after it are kept when only time has passed, not when something else is asked for. */
  async function load(asking: Ask, keepFurther: boolean) {
    const mine = ++turn
    refreshing.value = true
    try {
      const page = await read(asking, undefined)
      if (mine !== turn) return
      // Where the first page is all there is, whatever it lacks is gone.
      const further = keepFurther && page.nextCursor !== null && rows.value.length > page.items.length
      rows.value = further ? joined(page.items, rows.value) : page.items
      if (!further) cursor.value = page.nextCursor
      failure.value = undefined
    }
    catch (cause) {
      if (mine === turn) failure.value = cause
    }
    finally {
      if (mine === turn) loading.value = refreshing.value = false
    }
  }

  async function more() {
    const after = cursor.value
    if (after === null || loadingMore.value) return
    const mine = turn
    loadingMore.value = true
    moreFailure.value = undefined
    try {
      const page = await read(request, after)
      if (mine !== turn) return
      rows.value = joined(rows.value, page.items)
      cursor.value = page.nextCursor
    }
    catch (cause) {
      if (mine === turn) moreFailure.value = cause
    }
    finally {
      loadingMore.value = false
    }
  }

  function retry() {
    loading.value = rows.value.length === 0
    return load(request, false)
  }

  const refresh = () => load(requestInBackground, true)
  const empty = computed(() => !loading.value && !refreshing.value && failure.value === undefined && rows.value.length === 0)

  if (query) watch(query, () => load(request, false), { deep: true })
  void load(request, false)
  return { rows, cursor, loading, refreshing, failure, retry, refresh, more, loadingMore, moreFailure, place, remove, empty }
}

function useRows<Row>(keyOf: (row: Row) => string, compare: ListOptions<Row>['compare']) {
  const rows = shallowRef<Row[]>([])

  function place(row: Row) {
    const at = rows.value.findIndex(other => keyOf(other) === keyOf(row))
    if (!compare) rows.value = at < 0 ? [row, ...rows.value] : rows.value.with(at, row)
    else rows.value = inserted(rows.value.filter((_, index) => index !== at), row, compare)
  }

  function remove(key: string) {
    rows.value = rows.value.filter(row => keyOf(row) !== key)
  }

  /** The one after the other, each row once. */
  function joined(before: Row[], after: Row[]): Row[] {
    const known = new Set(before.map(keyOf))
    return [...before, ...after.filter(row => !known.has(keyOf(row)))]
  }

  return { rows, place, remove, joined }
}

/** The others stay in the order in which the API gave them. */
function inserted<Row>(rows: Row[], row: Row, compare: (a: Row, b: Row) => number): Row[] {
  const before = rows.findIndex(other => compare(row, other) < 0)
  return before < 0 ? [...rows, row] : rows.toSpliced(before, 0, row)
}

export type List<Row> = ReturnType<typeof useList<Row>>
