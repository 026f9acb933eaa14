import { randomUUID } from 'node:crypto'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What to call a request: the name it came with, when that cannot be anything but a name, so that one name leads through every log. */
export function requestIdOf(header: unknown): string {
  return typeof header === 'string' && uuid.test(header) ? header.toLowerCase() : randomUUID()
}
