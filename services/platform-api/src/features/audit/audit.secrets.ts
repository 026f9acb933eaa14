// What must not be read by whoever may read the trail.

const removed = '[removed]'

const always = new Set([
  'password', 'passwd', 'passphrase', 'secret', 'secrets', 'authorization', 'cookie', 'cookies', 'credential', 'credentials',
])
/** These name a secret only when they end the name, or are followed by what is made of one: `tokenId` is none. */
const asLast = new Set(['token', 'tokens', 'key', 'keys'])
const derived = new Set(['hash', 'value', 'digest', 'plain', 'plaintext'])
const openlyKnown = new Set(['public', 'idempotency'])

const replayable = [/^(bearer|basic) \S+$/i, /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/, /\bdz_[A-Za-z0-9_-]{16,}/, /-----BEGIN [A-Z ]*PRIVATE KEY-----/]

/** The same value without passwords, tokens, keys and the like, however deep they lie. */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value === 'string') return replayable.some(pattern => pattern.test(value)) ? removed : value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, hides(name, member) ? removed : withoutSecrets(member)]))
}

/** Whether there is one at all may be told. */
function hides(name: string, member: unknown): boolean {
  return namesSecret(name) && member !== null && typeof member !== 'boolean'
}

function namesSecret(name: string): boolean {
  const words = wordsOf(name)
  if (words.some(word => always.has(word))) return true
  const last = derived.has(words.at(-1) ?? '') ? words.at(-2) : words.at(-1)
  return asLast.has(last ?? '') && !words.some(word => openlyKnown.has(word))
}

function wordsOf(name: string): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/).filter(Boolean)
}
