// Dates and numbers in the reader's language, through Intl only.
import { dateFormat, listFormat, numberFormat, relativeFormat } from './intl-formats'

const units = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
const spans = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], ['second', 1_000]] as const

export function useFormat() {
  const { locale } = useI18n({ useScope: 'global' })
  const { timeZone } = useLook()
  const language = computed(() => regionalLanguage(locale.value))

  function date(value: string | Date) {
    return dateFormat(language.value, { dateStyle: 'medium', timeZone: timeZone.value }).format(new Date(value))
  }

  function dateTime(value: string | Date) {
    return dateFormat(language.value, { dateStyle: 'medium', timeStyle: 'short', timeZone: timeZone.value }).format(new Date(value))
  }

  function number(value: number) {
    return numberFormat(language.value, {}).format(value)
  }

  /** Minor units and an ISO 4217 currency, as the wire has them. */
  function money({ amount, currency }: { amount: number, currency: string }) {
    const format = numberFormat(language.value, { style: 'currency', currency })
    return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
  }

  /** The same for where there is little room: €12K. */
  function moneyShort({ amount, currency }: { amount: number, currency: string }) {
    const digits = numberFormat(language.value, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    const short = { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1, minimumFractionDigits: 0 } as const
    return numberFormat(language.value, short).format(amount / 10 ** digits)
  }

  /** 0.25 is 25 %. */
  function percent(value: number) {
    return numberFormat(language.value, { style: 'percent', maximumFractionDigits: 1 }).format(value)
  }

  function bytes(value: number) {
    const step = Math.min(Math.floor(Math.log(Math.max(value, 1)) / Math.log(1024)), sizes.length - 1)
    const options: Intl.NumberFormatOptions = { style: 'unit', unit: sizes[step], maximumFractionDigits: step > 1 ? 1 : 0 }
    return numberFormat(language.value, options).format(value / 1024 ** step)
  }

  /** Of milliseconds, in the largest unit that says enough: 320 ms, 4 sec, 3 hr. */
  function duration(ms: number) {
    const [unit, size] = spans.find(([, span]) => ms >= span) ?? ['millisecond', 1]
    return numberFormat(language.value, { style: 'unit', unit, maximumFractionDigits: 0 }).format(ms / size)
  }

  /** A month as the wire names it: 2026-11. */
  function month(value: string, style: 'long' | 'short' = 'long') {
    const options: Intl.DateTimeFormatOptions = style === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short' }
    return value ? dateFormat(language.value, { ...options, timeZone: 'UTC' }).format(new Date(`${value}-01`)) : ''
  }

  function relative(value: string | Date, now: Readonly<Date>) {
    const seconds = Math.round((new Date(value).getTime() - now.getTime()) / 1000)
    const format = relativeFormat(language.value, { numeric: 'auto', style: 'long' })
    const unit = units.find(([, size]) => Math.abs(seconds) >= size)
    return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, 'second')
  }

  function list(values: string[]) {
    return listFormat(language.value, {}).format(values)
  }

  return { date, dateTime, month, number, money, moneyShort, percent, bytes, duration, list, relative }
}

// The catalogue is `en`; the reader may be en-US or en-GB, and dates should follow them.
function regionalLanguage(locale: string): string {
  return navigator.languages.find(tag => tag === locale || tag.startsWith(`${locale}-`)) ?? (locale === 'en' ? 'en-GB' : locale)
}
