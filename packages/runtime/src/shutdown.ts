// A process's life: start, run until a signal, close in reverse order, leave in time.
import { ConfigurationError } from './environment.ts'
import { createLogger } from './logger.ts'

export interface RunOptions {
  /** How long closing may take before the process leaves anyway, in milliseconds; asked when it is told to end. */
  graceMs?: number | (() => number)
}

/**
 * Runs `start` and keeps the process until SIGINT, SIGTERM or the end of its parent (when started with an IPC channel).
 * What `start` puts on `stack` is disposed in reverse order. Exit codes: 0 after a clean end, 1 when the start or the end failed.
 */
export async function runService(
  name: string,
  start: (stack: AsyncDisposableStack, signal: AbortSignal) => Promise<void>,
  { graceMs = 10_000 }: RunOptions = {},
): Promise<void> {
  const ending = endOfLife(() => leaveLate(name, typeof graceMs === 'number' ? graceMs : graceMs()))
  const stack = new AsyncDisposableStack()
  try {
    await start(stack, ending.signal)
    await ending.reached
  }
  catch (error) {
    reportFailure(name, error)
    ending.begin()
  }
  await stack.disposeAsync().catch((error: unknown) => reportFailure(name, error))
  const late = await ending.reached
  // What was forgotten and is still open may hold the process until then, but not longer.
  late.unref()
  if (process.connected) process.disconnect()
}

interface Ending {
  signal: AbortSignal
  reached: Promise<NodeJS.Timeout>
  begin(): void
}

/** The time to leave in is counted from the signal, whatever the process is doing then: a start that hangs ends as well. */
function endOfLife(leave: () => NodeJS.Timeout): Ending {
  const controller = new AbortController()
  const { promise, resolve } = Promise.withResolvers<NodeJS.Timeout>()
  const begin = () => {
    if (controller.signal.aborted) return
    resolve(leave())
    controller.abort()
  }
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(event, begin)
  return { signal: controller.signal, reached: promise, begin }
}

function leaveLate(name: string, graceMs: number): NodeJS.Timeout {
  return setTimeout(() => {
    createLogger({ name }).error({ graceMs }, 'closing took too long; leaving')
    process.exit(1)
  }, graceMs)
}

function reportFailure(name: string, error: unknown): void {
  process.exitCode = 1
  if (error instanceof ConfigurationError) process.stderr.write(`${name}: ${error.message}\n`)
  else createLogger({ name }).fatal({ err: error }, error instanceof Error ? error.message : 'failed')
}
