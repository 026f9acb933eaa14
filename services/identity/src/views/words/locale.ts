import { type Locale, locales } from './index.ts'

/** From the strongest wish to the weakest; each is a list of language tags as browsers and OIDC requests write them. */
export function chooseLocale(...wishes: (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const found = tagsOf(wish).map(localeOf).find(locale => locale !== null)
    if (found) return found
  }
  return 'en'
}

/** `ui_locales` parts with spaces, Accept-Language with commas and weights; browsers send the latter in order of weight. */
function tagsOf(wish: string | null | undefined): string[] {
  return (wish ?? '').split(/[\s,]+/).map(tag => tag.split(';')[0] ?? '')
}

function localeOf(tag: string): Locale | null {
  const [language] = tag.toLowerCase().split('-')
  return locales.find(locale => locale === language) ?? null
}
