export interface Person {
  /** Also the `sub` of every token. */
  id: string
  /** The platform's id for the person; null for somebody the platform did not make. */
  marker: string | null
  email: string
  name: string
  locale: string
  enabled: boolean
  hasPassword: boolean
}

export interface PersonWish { personId: string, email: string, name: string, locale: string, subject?: string }

export interface Claims { sub: string, name: string, email: string, locale: string, groups: string[] }
