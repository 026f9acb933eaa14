// What the trail calls things, by its own codes; an action that is not among these is shown by its code.

/** What an entry can be about, as its subject begins. */
const kinds = [
  'tenant', 'membership', 'person', 'domain', 'subscription', 'plan', 'partner', 'resource', 'api_token', 'webhook', 'mail', 'upstream',
  'ticket', 'setting', 'announcement', 'job',
] as const

/** Actions whose entries are looked for together. */
const areas = [
  'tenant', 'member', 'mailbox', 'file_space', 'domain', 'subscription', 'entitlement', 'plan', 'partner', 'person', 'platform_admin',
  'api_token', 'webhook', 'resource', 'mail', 'upstream', 'ticket', 'setting', 'announcement', 'support_access',
] as const

/** What is done to the platform, and never within a tenant. */
const platformOnly: readonly string[] = ['plan', 'partner', 'person', 'platform_admin', 'mail', 'upstream', 'setting', 'job']

export function kindsOf(within: boolean) {
  return within ? kinds.filter(kind => !platformOnly.includes(kind)) : kinds
}

export function areasOf(within: boolean) {
  return within ? areas.filter(area => !platformOnly.includes(area)) : areas
}

/** The part of a subject before its id. */
export function kindOf(subject: string): string {
  return subject.split(':', 1)[0] ?? subject
}

/** `billingInterval` and `billing_interval` as words, for names that no catalogue knows. */
export function inWords(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[_.]/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
