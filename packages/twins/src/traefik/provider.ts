// When a change of the folder takes effect: the first at once, those after it one in so many seconds, and only the last of them.
// Source: pkg/provider/aggregator and pkg/server/configurationwatcher.go of Traefik 3.
import { setTimeout as delay } from 'node:timers/promises'
import type { Configuration } from './configuration.ts'
import { readDirectory, watchDirectory } from './directory.ts'

export interface Provider extends Disposable {
  /** Once what was there at the beginning is served, or was refused. */
  started: Promise<void>
}

export interface Provided {
  directory: string
  throttleMs: number
  apply(configuration: Configuration): void
  complain(words: string): void
}

export function startProvider({ directory, throttleMs, apply, complain }: Provided): Provider {
  const over = new AbortController()
  let waiting: Configuration | null = null
  let isPaused = false
  let last = ''
  let reading = Promise.resolve()

  const release = () => {
    if (isPaused || !waiting || over.signal.aborted) return
    const next = waiting
    waiting = null
    isPaused = true
    const text = JSON.stringify(next)
    if (text !== last) apply(next)
    last = text
    void delay(throttleMs, undefined, { signal: over.signal }).then(() => {
      isPaused = false
      release()
    }, () => {})
  }
  const look = async () => {
    try {
      waiting = await readDirectory(directory)
      release()
    }
    catch (error) {
      if (!over.signal.aborted) complain(`Error occurred during watcher callback: ${(error as Error).message}`)
    }
  }
  const watcher = watchDirectory(directory, () => void (reading = reading.then(look)))
  reading = look()
  return {
    started: reading,
    [Symbol.dispose]() {
      over.abort()
      watcher.close()
    },
  }
}
