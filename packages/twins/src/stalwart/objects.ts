// The registry's objects as far as the twin knows them: their properties, how these are encoded, and what they may be queried by.

export type Encoding = 'string' | 'boolean' | 'number' | 'set' | 'list' | 'map' | 'union' | 'id'

export interface Property {
  is: Encoding
  serverSet?: true
  required?: true
  nullable?: true
  default?: unknown
  /** id, or a set of ids: what they point at. */
  of?: string
  /** union: the values `@type` may have. list: the properties of its members. */
  variants?: string[]
  members?: Record<string, Property>
}
export type Properties = Record<string, Property>

export interface ObjectType {
  name: string
  singleton?: true
  /** Keyed by `@type`; an object that has only one shape is kept under the empty name. */
  variants: Record<string, Properties>
  filters: string[]
}

const text: Property = { is: 'string', nullable: true }
const name: Property = { is: 'string', required: true }
const set: Property = { is: 'set', default: {} }
const aliases: Property = {
  is: 'list', default: {},
  members: { name, domainId: pointer('x:Domain'), description: text, enabled: flag(true) },
}

const domain: Properties = {
  name, aliases: set, isEnabled: flag(true), createdAt: serverSet('string'), description: text,
  certificateManagement: union('Manual', 'Automatic'), dkimManagement: union('Automatic', 'Manual'),
  dnsManagement: union('Manual', 'Automatic'), dnsZoneFile: serverSet('string'), catchAllAddress: text,
  subAddressing: union('Enabled', 'Custom', 'Disabled'), allowRelaying: flag(false),
  reportAddressUri: { ...text, default: 'mailto:postmaster' },
}

const group: Properties = {
  name, domainId: pointer('x:Domain'), emailAddress: serverSet('string'), description: text, aliases,
  permissions: union('Inherit', 'Merge', 'Replace'), roles: union('Default', 'Custom'), quotas: { is: 'map', default: {} },
  usedDiskQuota: serverSet('number'), createdAt: serverSet('string'), locale: { is: 'string', default: 'en_US' }, timeZone: text,
}

const user: Properties = {
  ...group, roles: union('User', 'Admin', 'Custom'), memberGroupIds: { ...set, of: 'x:Account' },
  credentials: { is: 'list', default: {} }, encryptionAtRest: union('Disabled', 'Aes128', 'Aes256', 'Aes256Gcm', 'ChaCha20Poly1305'),
}

const list: Properties = {
  name, domainId: pointer('x:Domain'), emailAddress: serverSet('string'), description: text, aliases, recipients: set,
}

const signature: Properties = {
  domainId: pointer('x:Domain'), selector: name, stage: { is: 'string', default: 'active' }, publicKey: serverSet('string'),
  privateKey: { is: 'union', variants: ['Text', 'EnvironmentVariable', 'File'] }, createdAt: serverSet('string'),
  canonicalization: { is: 'string', default: 'relaxed/relaxed' }, report: flag(true),
  headers: { ...set, default: { Date: true, From: true, 'Message-ID': true, Subject: true, To: true } },
}

const oidc: Properties = {
  description: name, issuerUrl: name, requireAudience: { ...text, default: 'stalwart' },
  claimUsername: { is: 'string', default: 'preferred_username' },
  claimName: { ...text, default: 'name' }, claimGroups: text, usernameDomain: text,
  requireScopes: { ...set, default: { email: true, openid: true } },
}

const authentication: Properties = {
  directoryId: { is: 'id', of: 'x:Directory', nullable: true },
  defaultAdminRoleIds: set, defaultGroupRoleIds: set, defaultUserRoleIds: set,
  maxApiKeys: { is: 'number', default: 5 }, maxAppPasswords: { is: 'number', default: 5 },
  passwordHashAlgorithm: { is: 'string', default: 'argon2id' }, passwordMinStrength: { is: 'string', default: 'three' },
  passwordMinLength: { is: 'number', default: 8 }, passwordMaxLength: { is: 'number', default: 128 },
}

const mailExchangers: Property = { is: 'list', default: {}, members: { hostname: text, priority: { is: 'number', default: 10 } } }

export const objectTypes: ObjectType[] = [
  { name: 'x:Domain', variants: { '': domain }, filters: ['text', 'name'] },
  { name: 'x:Account', variants: { User: user, Group: group }, filters: ['text', 'name', 'domainId', 'memberGroupIds'] },
  // There is no domainId here: it answers unsupportedFilter.
  { name: 'x:MailingList', variants: { '': list }, filters: ['text'] },
  { name: 'x:DkimSignature', variants: { Dkim1Ed25519Sha256: signature, Dkim1RsaSha256: signature }, filters: ['domainId'] },
  { name: 'x:Directory', variants: { Oidc: oidc }, filters: ['text'] },
  { name: 'x:Authentication', singleton: true, variants: { '': authentication }, filters: [] },
  { name: 'x:SystemSettings', singleton: true, variants: { '': { defaultHostname: name, mailExchangers } }, filters: [] },
]

function flag(value: boolean): Property {
  return { is: 'boolean', default: value }
}

function serverSet(is: Encoding): Property {
  return { is, serverSet: true }
}

function union(first: string, ...others: string[]): Property {
  return { is: 'union', variants: [first, ...others], default: { '@type': first } }
}

function pointer(of: string): Property {
  return { is: 'id', of, required: true }
}
