// What a command has around it, so that tests decide what that is.
import type { Readable } from 'node:stream'

export interface Terminal {
  env: Record<string, string | undefined>
  /** What was asked for: for programs and people. */
  out(text: string): void
  /** How it goes: for people. */
  say(line: string): void
  input: Readable & { isTTY?: boolean }
  fetch: typeof fetch
  /** Aborts with Ctrl-C. */
  signal: AbortSignal
  /** Resolves after so long; rejects when the signal aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>
}
