/**
 * How long another server asked to be left alone: `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3), in milliseconds
 * from `now`. Undefined without a header, and for what is neither.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const value = header?.trim() ?? ''
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : dateOf(value) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}

/** A date of HTTP begins with its weekday; Date.parse alone would take "-1" for one. */
function dateOf(value: string): number {
  return /^[A-Za-z]{3}/.test(value) ? Date.parse(value) : Number.NaN
}
