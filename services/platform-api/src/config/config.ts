import type { LaunchedApp, SettingValues } from '@dezky/contracts'
import type { DnsPolicy } from '@dezky/mail'
import { type DirectoryConfig, identityIssuer, toDirectoryConfig } from './directory.ts'
import type { Env } from './env.ts'
import { fixedSettings } from './fixed-settings.ts'

export interface Config {
  listen: { host: string, port: number }
  publicUrl: string
  portalUrl: string
  logLevel: string
  /** Whose X-Forwarded-For is believed; false: nobody's. */
  trustProxy: string[] | false
  issuers: string[]
  /** Those whose word counts that an e-mail address is somebody's; none unless named. */
  trustedEmailIssuers: string[]
  /** One audience a surface; a token for one means nothing to another's routes. */
  audiences: { portal: string, operator: string }
  directory: DirectoryConfig
  /** No tenant's, and neither is what is below them. */
  platformDomains: string[]
  dns: { timeoutMs: number, policy: DnsPolicy }
  /** Null: there is no mail server. */
  mail: { url: string } | null
  /** Null: there is no file server. */
  files: { url: string, user: string, product: 'ocis' | 'opencloud' } | null
  /** Where people open each app; what is not named is nowhere to be opened. */
  apps: Partial<Record<LaunchedApp, string>>
  /** Null: nothing is known of what runs where. */
  deployer: { address: string, url: string } | null
  /** Null: invitations are only shown, not mailed. */
  smtp: { from: string, messageHost: string } | null
  /** Where customers may write; null when nobody reads it. */
  support: string | null
  invitationSeconds: number
  webhooks: { allowHttp: boolean, allowPrivate: boolean }
  reconcileConcurrency: number
  /** Settings that the environment decides. */
  fixed: Partial<SettingValues>
}

export function toConfig(env: Env): Config {
  const directory = toDirectoryConfig(env)
  return {
    listen: { host: env.HOST, port: env.PORT },
    publicUrl: env.PUBLIC_URL,
    portalUrl: env.PORTAL_URL,
    logLevel: env.LOG_LEVEL,
    trustProxy: env.TRUST_PROXY.length > 0 ? env.TRUST_PROXY : false,
    issuers: env.OIDC_ISSUERS,
    trustedEmailIssuers: env.TRUSTED_EMAIL_ISSUERS.map(issuer => identityIssuer(directory, issuer)),
    audiences: { portal: 'dezky-portal', operator: 'dezky-operator' },
    directory,
    platformDomains: [...env.PLATFORM_DOMAINS, ...[env.PUBLIC_URL, env.PORTAL_URL].map(url => new URL(url).hostname)],
    dns: { timeoutMs: env.DNS_TIMEOUT_MS, policy: { spf: env.DNS_SPF, dmarc: env.DNS_DMARC } },
    mail: env.STALWART_URL ? { url: env.STALWART_URL } : null,
    files: env.OCIS_URL && env.OCIS_USER ? { url: env.OCIS_URL, user: env.OCIS_USER, product: env.OCIS_PRODUCT } : null,
    apps: appsIn(env),
    deployer: env.DEPLOYER_URL ? { address: env.DEPLOYER_URL, url: env.DEPLOYER_PUBLIC_URL ?? env.DEPLOYER_URL } : null,
    smtp: env.SMTP_URL ? { from: env.MAIL_FROM, messageHost: hostOf(env.MAIL_FROM) } : null,
    support: env.SUPPORT_EMAIL ?? null,
    invitationSeconds: env.INVITATION_SECONDS,
    webhooks: { allowHttp: env.WEBHOOK_ALLOW_HTTP, allowPrivate: env.WEBHOOK_ALLOW_PRIVATE },
    reconcileConcurrency: env.RECONCILE_CONCURRENCY,
    fixed: fixedSettings(env),
  }
}

function appsIn({ MAIL_URL, FILES_URL, OFFICE_URL }: Env): Config['apps'] {
  return { ...MAIL_URL && { mail: MAIL_URL }, ...FILES_URL && { files: FILES_URL }, ...OFFICE_URL && { office: OFFICE_URL } }
}

/** The sender's domain: messages are numbered in its name. */
function hostOf(from: string): string {
  return /@([a-z0-9.-]+)/i.exec(from)?.[1] ?? 'localhost'
}
