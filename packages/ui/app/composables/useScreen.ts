import { createSharedComposable, useMediaQuery } from '@vueuse/core'

/** From which of our widths on the screen is: for what has to be in the page once, here or there. Looks alone are a matter of CSS. */
export const useScreen = createSharedComposable(() => reactive({
  sm: useMediaQuery('(min-width: 40rem)'),
  md: useMediaQuery('(min-width: 48rem)'),
  xl: useMediaQuery('(min-width: 80rem)'),
  wide: useMediaQuery('(min-width: 85rem)'),
}))
