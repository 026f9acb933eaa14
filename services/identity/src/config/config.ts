import { ConfigurationError } from '@dezky/runtime'
import { type ConnectedApp, connectedApps } from './connected-apps.ts'
import type { Env } from './env.ts'

/** One surface people sign in to; its id is also the audience of its access tokens. */
export interface Surface {
  id: 'dezky-portal' | 'dezky-operator' | 'dezky-deployer'
  name: string
  url: string
}

/** What a page leads on to. */
export type Destination = Pick<Surface | ConnectedApp, 'id' | 'name' | 'url'>

export interface Config {
  listen: { host: string, port: number }
  issuer: string
  secureCookies: boolean
  /** Passkeys belong to a host name, and are used on pages of one origin. */
  passkeys: { rpId: string, origin: string }
  trustProxy: string[]
  database: { url: string, ownerUrl: string | null }
  logLevel: string
  firstOperatorEmail: string
  surfaces: { portal: Surface, operator: Surface, deployer: Surface }
  apps: ConnectedApp[]
  /** In seconds. */
  lifetimes: { session: number, accessToken: number, refreshToken: number, signingKey: number }
  mail: { smtpUrl: string, from: string } | null
}

export function configFromEnv(env: Env): Config {
  return {
    listen: { host: env.HOST, port: env.PORT },
    issuer: env.PUBLIC_URL,
    secureCookies: env.PUBLIC_URL.startsWith('https:'),
    passkeys: passkeysFor(env),
    trustProxy: env.TRUST_PROXY,
    database: { url: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? null },
    logLevel: env.LOG_LEVEL,
    firstOperatorEmail: env.ADMIN_EMAIL,
    surfaces: {
      portal: { id: 'dezky-portal', name: 'Portal', url: env.PORTAL_URL },
      operator: { id: 'dezky-operator', name: 'Operator', url: env.OPERATOR_URL },
      deployer: { id: 'dezky-deployer', name: 'Deployer', url: env.DEPLOYER_URL },
    },
    apps: connectedApps(env),
    lifetimes: {
      session: env.SESSION_SECONDS,
      accessToken: env.ACCESS_TOKEN_SECONDS,
      refreshToken: env.REFRESH_TOKEN_SECONDS,
      signingKey: env.KEY_ROTATION_SECONDS,
    },
    mail: env.SMTP_URL ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : null,
  }
}

/** Browsers make passkeys only for the host of the page or a domain above it, and none once made works for another. */
function passkeysFor({ PUBLIC_URL, WEBAUTHN_RP_ID }: Env): Config['passkeys'] {
  const { hostname, origin } = new URL(PUBLIC_URL)
  const rpId = WEBAUTHN_RP_ID ?? hostname
  if (rpId !== hostname && !hostname.endsWith(`.${rpId}`)) {
    throw new ConfigurationError(`WEBAUTHN_RP_ID must be ${hostname}, the host of PUBLIC_URL, or a domain above it.`)
  }
  return { rpId, origin }
}
