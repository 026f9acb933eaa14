// Whether nothing new is to be deployed now. Pure.
import { type Freeze, type Weekday, weekdays } from '@dezky/contracts/deployer'

/** `endsInMs`: no later than that; the clock may be put forward or back meanwhile. */
export interface Frozen { reason: string, endsInMs: number }

const minuteMs = 60_000
const day = 24 * 60

/** The one that lasts longest; null when there is none. */
export function freezeAt(freezes: readonly Freeze[], now: Date): Frozen | null {
  const holding = freezes.map(freeze => ({ reason: freeze.reason, endsInMs: remainingMs(freeze, now) }))
    .filter(({ endsInMs }) => endsInMs > 0)
  return holding.toSorted((a, b) => b.endsInMs - a.endsInMs)[0] ?? null
}

function remainingMs(freeze: Freeze, now: Date): number {
  if (freeze.kind === 'once') return Date.parse(freeze.from) <= now.getTime() ? Date.parse(freeze.until) - now.getTime() : 0
  const { weekday, minutes, seconds } = localTime(now, freeze.timeZone)
  const [from, until] = [minutesOf(freeze.from), minutesOf(freeze.until)]
  const lasts = until > from ? until - from : until - from + day
  const daysAgo = minutes >= from ? 0 : 1
  const begun = minutes - from + daysAgo * day
  if (!freeze.days.includes(before(weekday, daysAgo)) || begun >= lasts) return 0
  return (lasts - begun) * minuteMs - seconds * 1000
}

function before(weekday: Weekday, days: number): Weekday {
  return weekdays.at((weekdays.indexOf(weekday) - days) % 7) ?? weekday
}

function minutesOf(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number)
  return hours * 60 + minutes
}

function localTime(now: Date, timeZone: string): { weekday: Weekday, minutes: number, seconds: number } {
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', ...clock })
  const parts = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const weekday = weekdays.find(name => name === parts['weekday']?.toLowerCase()) ?? 'mon'
  return { weekday, minutes: Number(parts['hour']) * 60 + Number(parts['minute']), seconds: Number(parts['second']) }
}
