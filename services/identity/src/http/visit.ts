// Who looks at a page, as far as the request tells: language, address, and the surface they belong to.
import type { IncomingMessage } from 'node:http'
import type { Config, Destination, Surface } from '../config/config.ts'
import type { Visit } from '../views/page.ts'
import { catalogues } from '../views/words/index.ts'
import { chooseLocale } from '../views/words/locale.ts'

export interface Hints {
  /** What the sign-in request asked for. */
  uiLocales?: string
  /** The language of a person we know. */
  personLocale?: string
  surface?: Destination
  /** False where the page cannot be asked for again, for example because it answers a single form. */
  again?: boolean
}

export type Visits = (req: IncomingMessage, hints?: Hints) => Visit

export function createVisits(config: Config, assets: Visit['assets']): Visits {
  return (req, hints = {}) => {
    const here = new URL(req.url ?? '/', config.issuer)
    const asked = here.searchParams.get('lang')
    const header = req.headers['accept-language']
    const locale = chooseLocale(asked, hints.uiLocales, here.searchParams.get('ui_locales'), header, hints.personLocale)
    const again = hints.again ?? true
    return {
      locale, assets, words: catalogues[locale], here: again ? here.pathname + here.search : null,
      surface: hints.surface ?? config.surfaces.portal,
    }
  }
}

export function destinationOf({ surfaces, apps }: Config, clientId: unknown): Destination | undefined {
  return [...Object.values(surfaces), ...apps].find(({ id }) => id === clientId)
}

export function surfaceAt(config: Config, url: string): Surface | undefined {
  const { origin } = new URL(url)
  return Object.values(config.surfaces).find(surface => new URL(surface.url).origin === origin)
}
