// A browser by its name and the system it runs on, from how it calls itself; both are names, the same in every language.
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\/(\d+)/], ['Opera', /\bOPR\/(\d+)/], ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/], ['Chrome', /(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/], ['Safari', /Version\/(\d+).*Safari/],
] as const

const systems = [
  ['iPhone', /iPhone/], ['iPad', /iPad/], ['Android', /Android/], ['Windows', /Windows/], ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/], ['Linux', /Linux|X11/],
] as const

/** Null when it says nothing that is known. */
export function deviceOf(userAgent: string): string | null {
  const browser = browsers.flatMap(([name, pattern]) => {
    const version = pattern.exec(userAgent)?.[1]
    return version ? [`${name} ${version}`] : []
  })[0]
  const system = systems.find(([, pattern]) => pattern.test(userAgent))?.[0]
  return [browser, system].filter(Boolean).join(' · ') || null
}
