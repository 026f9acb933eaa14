/** For what no event tells of: `work` now and then, while somebody can see the page. */
export function useIntervalWhileSeen(ms: number, work: () => void) {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') work()
  }, ms)
  onScopeDispose(() => clearInterval(timer))
}
