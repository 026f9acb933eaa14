// The words on the screens, from the catalogues the screens take them from.
import deployerDanish from '../apps/deployer/i18n/locales/da/index.ts'
import deployerEnglish from '../apps/deployer/i18n/locales/en/index.ts'
import operatorDanish from '../apps/operator/i18n/locales/da/index.ts'
import operatorEnglish from '../apps/operator/i18n/locales/en/index.ts'
import portalDanish from '../apps/portal/i18n/locales/da.ts'
import ownDanish from '../apps/portal/i18n/locales/da/own-words.ts'
import portalEnglish from '../apps/portal/i18n/locales/en.ts'
import ownEnglish from '../apps/portal/i18n/locales/en/own-words.ts'
import sharedDanish from '../packages/ui/i18n/locales/da/index.ts'
import sharedEnglish from '../packages/ui/i18n/locales/en/index.ts'
import { da as identityDanish } from '../services/identity/src/views/words/da.ts'
import { en as identityEnglish } from '../services/identity/src/views/words/en.ts'

export const words = {
  en: {
    operator: { ...sharedEnglish, ...operatorEnglish }, portal: portalEnglish, ownWords: ownEnglish, shared: sharedEnglish,
    identity: identityEnglish, deployer: deployerEnglish,
  },
  da: {
    operator: { ...sharedDanish, ...operatorDanish }, portal: portalDanish, ownWords: ownDanish, shared: sharedDanish,
    identity: identityDanish, deployer: deployerDanish,
  },
} as const

export type Language = keyof typeof words

/** `Hello, {name}` with its gaps filled. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
