import type { Clock, Logger } from '@dezky/runtime'
import type { Mailer } from '@dezky/runtime/mailer'
import type { Config } from '../../config/config.ts'
import type { Db } from '../../database/index.ts'
import type { Throttle } from '../throttle/index.ts'

export interface SecondFactorContext {
  db: Db
  clock: Clock
  log: Logger
  throttle: Throttle
  mailer: Mailer | null
  passkeys: Config['passkeys']
  /** For the secrets of authenticator apps. */
  encryptionKey: Buffer
  /** For the digests of recovery codes. */
  recoveryKey: Buffer
}

/** Whether somebody has a second factor, and whether they have to. Recovery codes alone are none. */
export interface Standing { has: boolean, required: boolean }

/** How somebody has proven who they are: RFC 8176. `hwk` and `swk`: a passkey that stays in one device, and one that is spread. */
export type Method = 'pwd' | 'otp' | 'hwk' | 'swk' | 'mfa'
