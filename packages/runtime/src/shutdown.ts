// A process's life: start, run until a signal, close in reverse order, leave in time.
import { ConfigurationError } from './environment.ts'
import { createLogger } from './logger.ts'

export interface RunOptions {
  /** How long closing may take before the process leaves anyway, in milliseconds. */
  graceMs?: number
}

/**
 * Runs `start` and keeps the process until SIGINT, SIGTERM or the end of its parent (when started with an IPC channel).
 * What `start` puts on `stack` is disposed in reverse order. Exit codes: 0 after a clean end, 1 when the start failed.
 */
export async function runService(
  name: string,
  start: (stack: AsyncDisposableStack, signal: AbortSignal) => Promise<void>,
  options: RunOptions = {},
): Promise<void> {
  const ending = endOfLife()
  const stack = new AsyncDisposableStack()
  try {
    await start(stack, ending.signal)
    await ending.reached
  }
  catch (error) {
    reportFailure(name, error)
    process.exitCode = 1
  }
  await closeWithin(stack, options.graceMs ?? 10_000, name)
}

function endOfLife(): { signal: AbortSignal, reached: Promise<void> } {
  const controller = new AbortController()
  const { promise, resolve } = Promise.withResolvers<void>()
  const end = () => {
    controller.abort()
    resolve()
  }
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(event, end)
  return { signal: controller.signal, reached: promise }
}

async function closeWithin(stack: AsyncDisposableStack, graceMs: number, name: string): Promise<void> {
  const late = setTimeout(() => {
    createLogger({ name }).error({ graceMs }, 'closing took too long; leaving')
    process.exit(1)
  }, graceMs)
  try {
    await stack.disposeAsync()
  }
  catch (error) {
    reportFailure(name, error)
    process.exitCode = 1
  }
  clearTimeout(late)
  if (process.connected) process.disconnect()
}

function reportFailure(name: string, error: unknown): void {
  if (error instanceof ConfigurationError) process.stderr.write(`${name}: ${error.message}\n`)
  else createLogger({ name }).fatal({ err: error }, error instanceof Error ? error.message : 'failed')
}
