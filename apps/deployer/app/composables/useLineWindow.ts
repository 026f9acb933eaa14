import { useEventListener, useResizeObserver } from '@vueuse/core'
import { linesInSight } from '../components/log/line-window'

/** Of a log's lines those in sight of its frame. */
export function useLineWindow(count: () => number, frame: Readonly<Ref<HTMLElement | null>>) {
  const sight = reactive({ top: 0, height: 440 })

  function look() {
    if (!frame.value) return
    sight.top = frame.value.scrollTop
    sight.height = frame.value.clientHeight
  }

  useEventListener(frame, 'scroll', look, { passive: true })
  useResizeObserver(frame, look)
  return computed(() => linesInSight(count(), sight))
}
