import type { Locale } from '@dezky/contracts'
import { da } from './da.ts'
import { en, type Words } from './en.ts'

export type { Locale, Words }

export const catalogues: Record<Locale, Words> = { en, da }

export const locales: readonly Locale[] = ['en', 'da']
