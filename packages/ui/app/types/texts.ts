// Every sentence on a screen has a key in a catalogue; a key that is not there does not compile.
import type en from '../../i18n/locales/en/index'

export type Catalogue<T> = { readonly [K in keyof T]: T[K] extends string ? string : Catalogue<T[K]> }

type SharedTexts = typeof en

declare global {
  // Apps add theirs by declaring this interface again with their own catalogue.
  interface DezkyTexts extends SharedTexts {}
}

type Keys<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Keys<T[K]>}` }[keyof T & string]

export type TextKey = Keys<DezkyTexts>
