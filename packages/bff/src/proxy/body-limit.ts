// How much of a body is passed on: little, but for the one address that takes files.

const files = /^\/api\/v1\/tenants\/[^/?]+\/ticket-files(?:\?|$)/

/** In bytes. */
export function bodyLimitOf({ method, path }: { method: string, path: string }, { usual, file }: { usual: number, file: number }): number {
  return method === 'POST' && files.test(path) ? file : usual
}
