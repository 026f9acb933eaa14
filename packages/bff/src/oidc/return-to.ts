// Where a person goes after signing in. Comes from the address bar, so it may have been written by anybody.
const BASE = 'http://surface.invalid'
const LONGEST = 2_000

/** A path on this surface, or `/` when `value` is anything else. Never leads to another host, nor back into /auth or /api. */
export function safeReturnTo(value: unknown): string {
  if (typeof value !== 'string' || value.length > LONGEST || !isPlainPath(value) || !URL.canParse(value, BASE)) return '/'
  const { origin, pathname, search, hash } = new URL(value, BASE)
  // Dot segments can uncover a second slash: /.//host is //host once resolved.
  if (origin !== BASE || pathname.startsWith('//') || /^\/(auth|api)(\/|$)/.test(pathname)) return '/'
  return pathname + search + hash
}

/** Browsers read a backslash as a slash, and drop tabs and line breaks before they look. */
function isPlainPath(value: string): boolean {
  return /^\/(?!\/)[^\\\p{Cc}]*$/u.test(value)
}
