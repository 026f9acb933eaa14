// A format takes longer to make than a row to draw: each is made once for a language and its options.
export const dateFormat = remembered((language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options))
export const numberFormat = remembered((language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options))
export const relativeFormat = remembered((language, options: Intl.RelativeTimeFormatOptions) =>
  new Intl.RelativeTimeFormat(language, options))
export const listFormat = remembered((language, options: Intl.ListFormatOptions) => new Intl.ListFormat(language, options))

function remembered<Options, Format>(make: (language: string, options: Options) => Format) {
  const made = new Map<string, Format>()
  return (language: string, options: Options): Format => {
    const key = `${language} ${JSON.stringify(options)}`
    const format = made.get(key) ?? make(language, options)
    made.set(key, format)
    return format
  }
}
