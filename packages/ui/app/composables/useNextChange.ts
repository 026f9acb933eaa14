import { useIntervalFn } from '@vueuse/core'

/** Timers count no further than 24 days, and a screen that was asleep counts late. */
const longestMs = 3_600_000

/** Reads again when what was answered says that it will be another; and again after as long, when that failed. */
export function useNextChange<Answer>(answer: Ref<Answer>, secondsOf: (answer: Answer) => number | null | undefined, read: () => unknown) {
  const delay = ref(longestMs)
  const { pause, resume } = useIntervalFn(() => void read(), delay, { immediate: false })

  watch(answer, (now) => {
    const seconds = secondsOf(now)
    pause()
    if (typeof seconds !== 'number') return
    delay.value = Math.min(Math.max(seconds, 1) * 1000, longestMs)
    resume()
  }, { immediate: true })
}
