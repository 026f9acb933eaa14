// Who there is: remembered in the words of the wire.

export type Attributes = Record<string, unknown>
export type UserType = 'internal' | 'external' | 'service_account' | 'internal_service_account'

export interface StoredGroup {
  pk: string
  name: string
  is_superuser: boolean
  /** One at most, up to 2025.10. */
  parents: string[]
  attributes: Attributes
}

export interface StoredUser {
  pk: number
  uuid: string
  /** The hashed `sub`. */
  uid: string
  username: string
  name: string
  email: string
  is_active: boolean
  path: string
  type: UserType
  groups: string[]
  attributes: Attributes
  last_login: string | null
  date_joined: string
  password: string | null
  password_change_date: string
  last_updated: string
}

export interface StoredSession { uuid: string, user: number, last_used: string, expires: string, last_ip: string, user_agent: string }

export interface StoredToken {
  pk: string
  identifier: string
  key: string
  user: number
  intent: 'verification' | 'api' | 'recovery' | 'app_password'
  description: string
  expiring: boolean
  expires: string | null
  managed: string | null
}

/** Something somebody proves besides a password; a static one is a set of recovery codes. */
export interface StoredDevice {
  pk: number
  user: number
  type: 'totp.TOTPDevice' | 'webauthn.WebAuthnDevice' | 'static.StaticDevice'
  confirmed: boolean
  created: string
}

/** A refresh token. */
export interface StoredGrant { pk: number, user: number, expires: string }
