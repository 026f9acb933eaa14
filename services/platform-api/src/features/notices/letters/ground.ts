// What every letter stands on: who reads it, about which workspace, and whom they can ask.
import type { Locale } from '@dezky/contracts'

export interface Ground {
  locale: Locale
  /** The reader's. */
  name: string
  tenantName: string
  portalUrl: string
  /** Where customers may write; null when nobody has said. */
  support: string | null
}

/** One set of words for each language, of the same shape. */
export type Words<Shape> = Record<Locale, Shape>

export const shared: Words<{
  greeting: (name: string) => string
  open: string
  signIn: string
  unexpected: string
  byMembership: (tenantName: string) => string
  byOwnership: (tenantName: string) => string
  ask: (support: string | null) => string
}> = {
  en: {
    greeting: name => `Hello ${name},`,
    open: 'Open your workspace',
    signIn: 'Sign in as you always do.',
    unexpected: 'If you did not expect this, you need not do anything.',
    byMembership: tenantName => `Dezky wrote this to you because you belong to the workspace of ${tenantName}.`,
    byOwnership: tenantName => `Dezky wrote this to you because you look after the workspace of ${tenantName}.`,
    ask: support => support ? `Questions? Write to ${support}.` : 'Questions? Ask whoever provides your workspace.',
  },
  da: {
    greeting: name => `Hej ${name}`,
    open: 'Åbn dit arbejdsområde',
    signIn: 'Log ind, som du plejer.',
    unexpected: 'Hvis du ikke ventede denne mail, behøver du ikke gøre noget.',
    byMembership: tenantName => `Dezky har skrevet til dig, fordi du hører til arbejdsområdet hos ${tenantName}.`,
    byOwnership: tenantName => `Dezky har skrevet til dig, fordi du tager dig af arbejdsområdet hos ${tenantName}.`,
    ask: support => support ? `Spørgsmål? Skriv til ${support}.` : 'Spørgsmål? Kontakt dem, der leverer dit arbejdsområde.',
  },
}

export function toMember({ locale, tenantName, support }: Ground): string[] {
  return [shared[locale].byMembership(tenantName), shared[locale].ask(support)]
}

export function toCaretaker({ locale, tenantName, support }: Ground): string[] {
  return [shared[locale].byOwnership(tenantName), shared[locale].ask(support)]
}

/** In words, and in a time zone that everybody can convert from. */
export function moment(date: Date, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(date)} UTC`
}
