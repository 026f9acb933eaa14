// How much of a body is passed on: little, but for the addresses that take files.

const files = [/^POST \/api\/v1\/tenants\/[^/?]+\/ticket-files(?:\?|$)/, /^PUT \/api\/v1\/users\/me\/picture(?:\?|$)/]

/** In bytes. */
export function bodyLimitOf({ method, path }: { method: string, path: string }, { usual, file }: { usual: number, file: number }): number {
  return files.some(taken => taken.test(`${method} ${path}`)) ? file : usual
}
