import { createSharedComposable, useIntervalFn } from '@vueuse/core'

/** The time, moving every half minute: enough for "3 minutes ago", one clock for all who show it. */
export const useMinute = createSharedComposable(() => {
  const now = ref(new Date())
  useIntervalFn(() => now.value = new Date(), 30_000)
  return readonly(now)
})
