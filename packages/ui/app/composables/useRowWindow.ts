import { useEventListener } from '@vueuse/core'
import { shownOf } from './row-window'

/** Of a long table's rows those in sight; the height of the others, above and below them, keeps the scrollbar true. */
export function useRowWindow<Row>(rows: () => readonly Row[], body: Readonly<Ref<HTMLElement | null>>, wanted: () => boolean) {
  const sight = reactive({ top: 0, height: 0, row: 48 })
  const shown = computed(() => (wanted() ? shownOf(rows().length, sight) : { first: 0, end: rows().length }))
  const inSight = computed(() => rows().slice(shown.value.first, shown.value.end))
  let frame = 0

  function look() {
    frame = 0
    if (!body.value || !wanted()) return
    sight.height = window.innerHeight
    sight.top = -body.value.getBoundingClientRect().top
    // The first has no border above it.
    const [, row] = body.value.querySelectorAll('tr:not([aria-hidden])')
    if (row) sight.row = row.getBoundingClientRect().height
  }

  function lookSoon() {
    frame ||= requestAnimationFrame(look)
  }

  useEventListener(window, 'scroll', lookSoon, { passive: true })
  useEventListener(window, 'resize', lookSoon)
  watch(() => [rows().length, body.value], lookSoon, { flush: 'post' })
  onScopeDispose(() => cancelAnimationFrame(frame))

  const first = computed(() => shown.value.first)
  const above = computed(() => shown.value.first * sight.row)
  const below = computed(() => (rows().length - shown.value.end) * sight.row)
  return { inSight, first, above, below }
}
