// Signing in, second factors and sessions, by better-auth; who may do what is decided elsewhere.
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor, username } from 'better-auth/plugins'
import { newId } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { passwords } from './password.ts'
import { isDisabled } from './person.store.ts'

export const basePath = '/auth'
/** Where better-auth finds who asks; only we set it. */
export const addressHeader = 'x-dezky-address'

const hours = 3_600
const disabled = { code: 'ACCOUNT_DISABLED', message: 'This account is disabled.' }
const issuer = 'Dezky Deployer'

// Nobody makes an account for themselves, and nobody is told which names there are.
const disabledPaths = [
  '/sign-up/email', '/sign-in/email', '/sign-in/social', '/link-social', '/unlink-account', '/is-username-available', '/change-email',
  '/delete-user',
  '/delete-user/callback', '/request-password-reset', '/reset-password', '/send-verification-email', '/verify-email',
  '/two-factor/send-otp',
  '/list-sessions', '/revoke-session', '/revoke-sessions', '/revoke-other-sessions',
  '/two-factor/verify-otp', '/get-access-token', '/refresh-token', '/account-info', '/update-session', '/update-user',
]

export interface AuthenticationOptions { secret: string, publicUrl: string }

export type Authentication = ReturnType<typeof createAuthentication>

export function createAuthentication(db: Db, { secret, publicUrl }: AuthenticationOptions) {
  const { origin, hostname, protocol } = new URL(publicUrl)
  return betterAuth({
    appName: issuer, baseURL: publicUrl, basePath, secret, trustedOrigins: [origin], disabledPaths,
    telemetry: { enabled: false }, logger: { disabled: true },
    database: { db, type: 'postgres' },
    emailAndPassword: {
      enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200, password: passwords,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: 'people',
      additionalFields: { role: { type: 'string', input: false, required: true } },
    },
    session: { modelName: 'sessions', expiresIn: 24 * hours, updateAge: hours, freshAge: 600, cookieCache: { enabled: false } },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => {
        if (await isDisabled(db, userId)) throw new APIError('FORBIDDEN', disabled)
      } } },
    },
    rateLimit: {
      enabled: true, storage: 'database', modelName: 'rate_limits', window: 60, max: 120,
      customRules: {
        // Every page asks for it, and nobody's password is tried by it.
        '/get-session': false,
        '/sign-in/username': { window: 60, max: 10 }, '/two-factor/verify-totp': { window: 60, max: 10 },
        '/two-factor/verify-backup-code': { window: 60, max: 10 }, '/passkey/verify-authentication': { window: 60, max: 20 },
      },
    },
    advanced: {
      cookiePrefix: 'dezky-deployer', useSecureCookies: protocol === 'https:', database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [
      username({ minUsernameLength: 3, maxUsernameLength: 30, usernameValidator: name => /^[a-z0-9._-]+$/.test(name) }),
      twoFactor({ issuer, schema: { twoFactor: { modelName: 'two_factors' } } }),
      passkey({ rpID: hostname, rpName: issuer, origin, schema: { passkey: { modelName: 'passkeys' } } }),
    ],
  })
}

/**
 * Whose session it is; null of none, or of one that has ended. Prolonged it is only where the browser gets its cookie anew with it: a
 * session that lasts longer than its cookie would end in the middle of somebody's work.
 */
export async function signedIn(authentication: Authentication, shown: Shown): Promise<string | null> {
  return (await sessionOf(authentication, shown))?.user.id ?? null
}

/** Its id. */
export async function currentSession(authentication: Authentication, shown: Shown): Promise<string | null> {
  return (await sessionOf(authentication, shown))?.session.id ?? null
}

export async function nameSignedIn(authentication: Authentication, shown: Shown): Promise<string | null> {
  return (await sessionOf(authentication, shown))?.user.username ?? null
}

interface Shown { cookie: string, address: string }

function sessionOf(authentication: Authentication, { cookie, address }: Shown) {
  return authentication.api.getSession({ headers: new Headers({ cookie, [addressHeader]: address }), query: { disableRefresh: true } })
}
