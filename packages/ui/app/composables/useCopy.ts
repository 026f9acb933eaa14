import { useClipboard } from '@vueuse/core'

/** `copied` is true for a moment after copying, for the button to say so. */
export function useCopy() {
  const { copy, copied } = useClipboard({ copiedDuring: 2000, legacy: true })
  return { copy: (text: string) => copy(text), copied }
}
