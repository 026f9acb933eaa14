// Durations, as in `days=3;hours=2`.
import { text } from './field-types.ts'
import { type Field, ruled } from './fields.ts'

const units: Record<string, number> = {
  microseconds: 1e-3, milliseconds: 1, seconds: 1e3, minutes: 6e4, hours: 36e5, days: 864e5, weeks: 6048e5,
}

export function duration(): Field<string> {
  return ruled(text(), value => Number.isNaN(millisecondsIn(value))
    ? `${value} is not in the correct format of 'hours=3;minutes=1'.`
    : null)
}

export function millisecondsIn(value: string): number {
  return value.split(';').filter(Boolean).map((part) => {
    const [unit = '', amount] = part.split('=')
    return (units[unit] ?? NaN) * Number(amount)
  }).reduce((total, part) => total + part, 0)
}
