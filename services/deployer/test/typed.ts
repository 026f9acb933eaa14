// A terminal that is only listened to.
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { run } from '@dezky/cli'

export interface Typed {
  env?: Record<string, string>
  input?: string
  signal?: AbortSignal
  onOut?: (text: string) => void
  /** Instead of the real one. */
  ask?: typeof fetch
}

/** What it printed, and said, and how it ended. */
export async function typed(line: string, { env = {}, input = '', signal = new AbortController().signal, onOut, ask = fetch }: Typed = {}) {
  const [out, said]: [string[], string[]] = [[], []]
  const code = await run(line.split(' ').filter(Boolean), {
    env, input: Readable.from([input]), fetch: ask, signal,
    out(text) {
      out.push(text)
      onOut?.(text)
    },
    say: text => void said.push(text),
    pause: (ms, until) => delay(Math.min(ms, 50), undefined, { signal: until }),
  })
  return { code, out: out.join(''), said: said.join('\n') }
}
