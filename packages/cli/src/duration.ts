import { UsageError } from './errors.ts'

const seconds: Record<string, number> = { s: 1, m: 60, h: 3600 }

/** `90s`, `15m`, `1h`, in milliseconds. */
export function durationMs(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})([smh])$/.exec(text) ?? []
  const each = seconds[unit]
  if (!each) throw new UsageError(`“${text}” is no time. Write it as in 90s, 15m or 1h.`)
  return Number(count) * each * 1000
}
