import { useEventListener, useTimeoutFn } from '@vueuse/core'
import { nextStep, type Standing } from '../sessions/watch'

export interface Warning {
  /** `end`: it cannot be put off. */
  of: 'idle' | 'end'
  /** By this computer's clock. */
  endsAt: number
}

/** While the warning stands, somebody may have said in another tab that they are still there. */
const LOOK_AGAIN_MS = 5_000

/** Knows when the session of an open page ends, and warns before. What the page does by itself never puts that off. */
export function useSessionWatch() {
  const { subject, times } = useSession()
  const { leave } = useSessionEnd()
  const warning = ref<Warning | null>(null)
  let touchedAt = Date.now()
  let told = false
  const delay = ref(0)
  const { start, stop } = useTimeoutFn(() => void look(), delay, { immediate: false })

  useEventListener(['pointerdown', 'keydown'], () => touchedAt = Date.now(), { passive: true, capture: true })
  // A computer that slept, or a tab that was put away, may have missed its time.
  useEventListener(document, 'visibilitychange', () => void (document.visibilityState === 'visible' && subject.value && look()))
  watch(subject, person => person ? again(LOOK_AGAIN_MS) : stop(), { immediate: true })

  async function look(stay = false) {
    const found = await times(stay).catch(() => undefined)
    if (found === undefined) return again(LOOK_AGAIN_MS)
    if (found === null) return over()
    const now = Date.parse(found.now)
    follow({ idleMs: Date.parse(found.expiresAt) - now, endMs: Date.parse(found.endsAt) - now, untouchedMs: Date.now() - touchedAt, told })
  }

  function over() {
    warning.value = null
    if (subject.value) leave()
  }

  function follow(standing: Standing) {
    const step = nextStep(warning.value?.of === 'idle' ? { ...standing, untouchedMs: Infinity } : standing)
    if (step.do === 'stay') return void look(true)
    // A moment more than is left, for the server to agree that it is over.
    if (step.do === 'leave') return again(1_000)
    warning.value = step.do === 'warn' ? { of: step.of, endsAt: Date.now() + step.leftMs } : null
    again(step.do === 'warn' ? Math.min(step.leftMs + 500, LOOK_AGAIN_MS) : step.ms + 500)
  }

  function again(ms: number) {
    delay.value = ms
    start()
  }

  function stay() {
    return look(true)
  }

  /** They know that it ends. */
  function dismiss() {
    told = true
    warning.value = null
  }

  return { warning, stay, dismiss }
}
