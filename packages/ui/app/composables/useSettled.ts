const settleMs = 120

/** Several calls in a row are one, a moment later. */
export function useSettled(work: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(waiting))
  return () => {
    clearTimeout(waiting)
    waiting = setTimeout(work, settleMs)
  }
}
