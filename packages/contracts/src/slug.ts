import { z } from 'zod'

/** Names that would be mistaken for a part of the platform or for somebody's role in it. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'abuse', 'account', 'accounts', 'admin', 'administrator', 'api', 'app', 'apps', 'assets', 'auth', 'autoconfig', 'autodiscover',
  'billing', 'blog', 'cdn', 'chat', 'cloud', 'console', 'counts', 'dashboard', 'default', 'deployer', 'dev', 'dns', 'docs', 'download',
  'email', 'example', 'export', 'files', 'ftp', 'help', 'host', 'hostmaster', 'identity', 'imap', 'info', 'internal', 'invalid', 'jmap',
  'localhost', 'login', 'logout', 'mail', 'meet', 'mta-sts', 'new', 'news', 'noc', 'noreply', 'null', 'office', 'operator', 'operators',
  'partner', 'partners', 'platform', 'pop', 'pop3', 'portal', 'postmaster', 'prod', 'public', 'register', 'root', 'sales', 'security',
  'settings', 'shop', 'sign-in', 'sign-up', 'smtp', 'ssl', 'staff', 'staging', 'static', 'status', 'store', 'support', 'system', 'team',
  'tenant', 'tenants', 'test', 'undefined', 'upload', 'webmail', 'webmaster', 'wpad', 'www',
])

/** Three to forty characters: lower-case letters, digits and hyphens; begins with a letter, does not end with a hyphen. */
export const slugPattern = /^[a-z](?:[a-z0-9-]{1,38}[a-z0-9])$/

export const slugSchema = z.string().regex(
  slugPattern,
  'Use 3 to 40 lower-case letters, digits and hyphens, beginning with a letter.',
).meta({ description: 'Short name in addresses; cannot be changed later', example: 'acme' })
