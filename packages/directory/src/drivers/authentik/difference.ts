// What has to be written so that a person is as wished. Attributes are replaced as a whole, so those of others are sent back as they were.
import type { PersonChange } from '../../directory.ts'
import { adoptedKey, type Attributes, personKey } from './marker.ts'
import type { User } from './users.ts'

export interface Difference { name?: string, email?: string, username?: string, attributes?: Attributes }

export function difference(user: User, { name, email, locale }: PersonChange, marks: Attributes): Difference {
  const isMarked = Object.entries(marks).every(([key, value]) => user.attributes[key] === value)
  // Not saying anything is not the same as the default: Authentik's own pages then go by the browser.
  const isLocated = locale === undefined || settingsIn(user.attributes)['locale'] === locale
  return {
    ...name === undefined || name === user.name ? {} : { name },
    ...email === undefined || email === user.email ? {} : { email, ...signsInByAddress(user) ? { username: email } : {} },
    ...isMarked && isLocated ? {} : { attributes: withLocale({ ...user.attributes, ...marks }, locale) },
  }
}

/** Who was here before us may sign in by another name, and keeps it. */
function signsInByAddress(user: User): boolean {
  return isMadeByUs(user) || user.username.toLowerCase() === user.email.toLowerCase()
}

export function isMadeByUs({ attributes }: User): boolean {
  return attributes[personKey] !== undefined && attributes[adoptedKey] !== true
}

/** Whoever has none of ours yet was here before us. */
export function marksOn({ attributes }: User, personId: string): Attributes {
  return attributes[personKey] === personId ? {} : { [personKey]: personId, [adoptedKey]: true }
}

function settingsIn({ settings }: Attributes): Attributes {
  return typeof settings === 'object' && settings !== null ? { ...settings } : {}
}

export function localeIn(attributes: Attributes): string {
  return String(settingsIn(attributes)['locale'] ?? 'en')
}

function withLocale(attributes: Attributes, locale: string | undefined): Attributes {
  return locale === undefined ? attributes : { ...attributes, settings: { ...settingsIn(attributes), locale } }
}
