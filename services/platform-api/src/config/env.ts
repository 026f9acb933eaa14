import { z } from 'zod'
import { domainNameSchema, settingSchemas } from '@dezky/contracts'
import { defaultDnsPolicy } from '@dezky/mail'
import { base64Key, defineEnvironment, flag, list, port, seconds, variable, webUrl, wholeNumber } from '@dezky/runtime'
import { recordText, resolverList } from './dns.ts'
import { driftModes } from './drift-modes.ts'
import { signingKey } from './signing-key.ts'

/** Everything this process reads from its environment. */
export const environment = defineEnvironment({
  HOST: variable('Address to listen on', z.string().default('127.0.0.1')),
  PORT: variable('TCP port to listen on', port.default(4110)),
  PUBLIC_URL: variable('Where clients reach this API', webUrl.default('http://localhost:4110')),
  PORTAL_URL: variable('Where customers reach the portal; invitations lead there', webUrl.default('http://localhost:4100')),
  LOG_LEVEL: variable('How much to log', z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  DATABASE_URL: variable('Postgres; logs in as a member of dezky_app', z.string('is missing'), { secret: true }),
  DATABASE_OWNER_URL: variable('Postgres; logs in as the schema\'s owner; when given, migrations run at start',
    z.string().optional(), { secret: true }),
  TRUST_PROXY: variable('Addresses or networks of the proxies in front, separated by commas; what they say of who asks is believed',
    list.default([])),
  OIDC_ISSUERS: variable('Issuers whose access tokens are accepted, separated by commas', list.default(['http://localhost:4120'])),
  TRUSTED_EMAIL_ISSUERS: variable('Issuers that may bind an invited person by a verified e-mail address, separated by commas',
    list.default([])),
  IDENTITY_URL: variable('Admin address of the built-in identity service', webUrl.default('http://localhost:4120')),
  IDENTITY_ADMIN_TOKEN: variable('Bearer token for the identity service\'s admin API; needed unless AUTHENTIK_URL is given',
    z.string().min(32).optional(), { secret: true }),
  AUTHENTIK_URL: variable('Where browsers reach the Authentik that keeps people, instead of the built-in identity service', webUrl.optional()),
  AUTHENTIK_TOKEN: variable('Key of an API token of a superuser of that Authentik', z.string().optional(), { secret: true }),
  SMTP_URL: variable('smtp(s)://user:password@host:port that the platform\'s mail is sent through',
    z.url({ protocol: /^smtps?$/, error: 'is not an smtp(s) address' }).optional(), { secret: true }),
  MAIL_FROM: variable('Sender of the platform\'s own mail', z.string().default('Dezky <no-reply@localhost>')),
  SUPPORT_EMAIL: variable('Where customers may write with questions; named in mails, and replies go there', z.email().optional()),
  INVITATION_SECONDS: variable('How long an invitation can be used', seconds.default(7 * 24 * 3600)),
  FRESH_SIGN_IN_SECONDS: variable('How long after signing in somebody may still do what cannot be taken back, such as deleting a workspace; '
    + 'decides instead of the setting', seconds.pipe(settingSchemas['sessions.fresh']).optional()),
  AUDIT_SIGNING_KEY: variable('Ed25519 private key that signs checkpoints of the audit trail: PKCS#8 PEM, or that in base64',
    signingKey.optional(), { secret: true }),
  SECRETS_KEY: variable('32 bytes in base64; encrypts the secrets that the platform itself must be able to read', base64Key, { secret: true }),
  WEBHOOK_ALLOW_HTTP: variable('Lets webhooks be sent without TLS', flag.default(false)),
  WEBHOOK_ALLOW_PRIVATE: variable('Lets webhooks be sent to private addresses; for development and tests alone', flag.default(false)),
  RESTORE_WINDOW_DAYS: variable('How long a deleted workspace can be restored before it is erased; decides instead of the setting',
    wholeNumber.pipe(settingSchemas['retention.deleted_tenants']).optional()),
  DEPARTED_KEEP_DAYS: variable(
    'How long the mail and the files of somebody who has left are kept when nobody decides; decides instead of the setting',
    wholeNumber.pipe(settingSchemas['retention.departures']).optional()),
  DRIFT_MODES: variable('What to do when somebody changes something upstream, by kind: files.space=report,mail.domain=ignore; else repair. '
    + 'Decides instead of the setting', driftModes.optional()),
  DRIFT_BREAKER_PERCENT: variable('Repairs that take something away are held while more than this share of tenants would be touched; '
    + 'decides instead of the setting', wholeNumber.pipe(settingSchemas['drift.breaker_percent']).optional()),
  RECONCILE_CONCURRENCY: variable('Resources of each kind reconciled at the same time by one process',
    wholeNumber.pipe(z.number().min(1).max(100)).default(8)),
  PLATFORM_DOMAINS: variable('Domains that no workspace may claim, nor anything below them, separated by commas',
    list.pipe(z.array(domainNameSchema)).default([])),
  DNS_RESOLVERS: variable('Resolvers that are asked about domains, separated by commas; decides instead of the setting',
    resolverList.optional()),
  DNS_TIMEOUT_MS: variable('Milliseconds that a resolver has to answer', wholeNumber.pipe(z.number().min(100).max(30_000)).default(3000)),
  DNS_SPF: variable('What domains are to publish as SPF; `{domain}` is the domain', recordText('v=spf1 ').default(defaultDnsPolicy.spf)),
  DNS_DMARC: variable('What domains are to publish as DMARC; `{domain}` is the domain',
    recordText('v=DMARC1;').default(defaultDnsPolicy.dmarc)),
  STALWART_URL: variable('Where the Stalwart mail server answers the platform; without it there is no mail', webUrl.optional()),
  STALWART_TOKEN: variable('API key of an account of that server', z.string().optional(), { secret: true }),
  OCIS_URL: variable('Where Infinite Scale or OpenCloud answers the platform; without it there are no files', webUrl.optional()),
  OCIS_USER: variable('An administrator of that server', z.string().optional()),
  OCIS_TOKEN: variable('App token of that administrator', z.string().optional(), { secret: true }),
  MAIL_URL: variable('Where people read their mail; without it the portal opens no mail', webUrl.optional()),
  FILES_URL: variable('Where people open their files; without it the portal opens none', webUrl.optional()),
  OFFICE_URL: variable('Where people write documents; without it the portal opens no office', webUrl.optional()),
  OCIS_PRODUCT: variable('Which of the two it is: ocis or opencloud', z.enum(['ocis', 'opencloud']).default('ocis')),
  DEPLOYER_URL: variable('Where the deployer answers the platform; without it operators see no deployments', webUrl.optional()),
  DEPLOYER_KEY: variable('API key of that deployer, a viewer\'s, for the projects operators are to see',
    z.string().min(20).optional(), { secret: true }),
  DEPLOYER_PUBLIC_URL: variable('Where operators open that deployer, if elsewhere than DEPLOYER_URL', webUrl.optional()),
}, {
  together: [
    ['AUTHENTIK_URL', 'AUTHENTIK_TOKEN'], ['STALWART_URL', 'STALWART_TOKEN'], ['OCIS_URL', 'OCIS_USER', 'OCIS_TOKEN'],
    ['DEPLOYER_URL', 'DEPLOYER_KEY'],
  ],
})

export type Env = ReturnType<typeof environment.read>

export function readEnvironment(): Env {
  return environment.read(process.env)
}
