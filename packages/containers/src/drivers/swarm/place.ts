// How far one has read what somebody writes: two streams may be a second apart, so one goes on from a second before one's last line, and
// leaves out what one had.
import type { LogLine } from '../../instance.ts'

export interface Place {
  /** Where to go on from. */
  since(): Date | undefined
  hadSince(since: Date): number
  note(line: LogLine): void
}

const apartMs = 1_000
const mostIdle = 1_000

export function secondBefore(at: Date, begin: Date | undefined): Date {
  return new Date(Math.max(at.getTime() - apartMs, begin?.getTime() ?? 0))
}

export function createPlace(begin: Date | undefined): Place {
  let [times, limit]: [number[], number] = [[], mostIdle]
  const last = () => times.at(-1)
  return {
    since: () => {
      const at = last()
      return at === undefined ? begin : secondBefore(new Date(at), begin)
    },
    hadSince: since => times.filter(time => time >= since.getTime()).length,
    note({ at }) {
      times.push(at.getTime())
      if (times.length < limit) return
      times = times.filter(time => time >= at.getTime() - apartMs)
      limit = 2 * times.length + mostIdle
    },
  }
}
