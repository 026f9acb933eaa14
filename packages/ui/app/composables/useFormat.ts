// Dates and numbers in the reader's language, through Intl only.
const units = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3_600], ['minute', 60]] as const

export function useFormat() {
  const { locale } = useI18n({ useScope: 'global' })
  const language = computed(() => regionalLanguage(locale.value))

  function date(value: string | Date) {
    return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium' }).format(new Date(value))
  }

  function dateTime(value: string | Date) {
    return new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value))
  }

  function number(value: number) {
    return new Intl.NumberFormat(language.value).format(value)
  }

  function relative(value: string | Date, now: Readonly<Date>) {
    const seconds = Math.round((new Date(value).getTime() - now.getTime()) / 1000)
    const format = new Intl.RelativeTimeFormat(language.value, { numeric: 'auto', style: 'long' })
    const unit = units.find(([, size]) => Math.abs(seconds) >= size)
    return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, 'second')
  }

  function list(values: string[]) {
    return new Intl.ListFormat(language.value).format(values)
  }

  return { date, dateTime, number, list, relative }
}

// The catalogue is `en`; the reader may be en-US or en-GB, and dates should follow them.
function regionalLanguage(locale: string): string {
  return navigator.languages.find(tag => tag === locale || tag.startsWith(`${locale}-`)) ?? (locale === 'en' ? 'en-GB' : locale)
}
