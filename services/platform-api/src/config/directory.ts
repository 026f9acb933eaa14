// Which directory people are kept in, and by which issuer the platform remembers them.
import { ConfigurationError } from '@dezky/runtime'
import type { Env } from './env.ts'

export interface DirectoryConfig {
  driver: 'builtin' | 'authentik'
  url: string
  /** The one by which identities are remembered. */
  issuer: string
}

export function toDirectoryConfig({ AUTHENTIK_URL: url, OIDC_ISSUERS: issuers, IDENTITY_URL, IDENTITY_ADMIN_TOKEN }: Env): DirectoryConfig {
  if (url === undefined) {
    if (IDENTITY_ADMIN_TOKEN === undefined) throw new ConfigurationError('IDENTITY_ADMIN_TOKEN: is missing, and no AUTHENTIK_URL is given')
    return { driver: 'builtin', url: IDENTITY_URL, issuer: issuers[0] ?? IDENTITY_URL }
  }
  // It is asked under the address from which it makes its issuers and its links.
  if (!issuers.some(issuer => issuer.startsWith(providersOf(url)))) {
    throw new ConfigurationError(`OIDC_ISSUERS: none is of AUTHENTIK_URL; there has to be ${providersOf(url)}dezky-portal/`)
  }
  return { driver: 'authentik', url, issuer: `${url}/` }
}

/** Providers of one Authentik have issuers of their own, and the same subjects: to us they are one. Any other issuer is itself. */
export function identityIssuer({ driver, url, issuer: own }: DirectoryConfig, issuer: string): string {
  return driver === 'authentik' && issuer.startsWith(providersOf(url)) ? own : issuer
}

function providersOf(url: string): string {
  return `${url}/application/o/`
}
