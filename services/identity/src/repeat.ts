/** Runs `work` every so often until disposed, never twice at once; disposing waits for the run that is under way. */
export function repeat(everyMs: number, work: () => Promise<void>, failed: (error: unknown) => void): AsyncDisposable {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= work().catch(failed).finally(() => {
      running = null
    })
  }, everyMs)
  timer.unref()
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await running
    },
  }
}
