// Tries again later: twice as late each time, up to a limit, and never in step with every other tab.
const longestWait = 20_000

export function createBackoff(again: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  function later() {
    failures += 1
    clearTimeout(timer)
    const wait = Math.min(longestWait, 500 * 2 ** failures)
    timer = setTimeout(fire, wait / 2 + Math.random() * wait / 2)
  }

  function fire() {
    timer = undefined
    again()
  }

  /** It worked: the next failure is the first again. */
  function succeeded() {
    failures = 0
  }

  function stop() {
    clearTimeout(timer)
    timer = undefined
    failures = 0
  }

  return { later, succeeded, stop, isWaiting: () => timer !== undefined }
}
