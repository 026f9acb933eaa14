// What may reach a proxy: everything else is refused before a word of it is written anywhere.
import { isIP } from 'node:net'
import { IngressRejected } from './errors.ts'
import type { Route, Target } from './ingress.ts'

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const hostName = new RegExp(`^(?:${label}\\.)*${label}$`)
const targetId = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/

/** Throws IngressRejected with a sentence that says which part is not good. */
export function requireRoute({ host, targets }: Route): void {
  requireHost(host)
  if (targets.length === 0) refuse('A route needs somebody to lead to.')
  if (new Set(targets.map(({ id }) => id)).size < targets.length) refuse('A route leads to each target once.')
  targets.forEach(requireTarget)
}

export function requireHost(host: string): void {
  if (host.length > 253 || !hostName.test(host)) refuse('A host name has letters, digits and dashes between dots, in lower case.')
}

export function requireTargetId(id: string): void {
  if (!targetId.test(id)) refuse('A target is called by lower case letters, digits and dashes, 60 at the most.')
}

function requireTarget({ id, host, port, weight }: Target): void {
  requireTargetId(id)
  if (isIP(host) === 0) refuse('A target is reached at an IP address.')
  if (!Number.isInteger(port) || port < 1 || port > 65_535) refuse('A port is a whole number from 1 to 65535.')
  if (!Number.isInteger(weight) || weight < 1 || weight > 256) refuse('A weight is a whole number from 1 to 256.')
}

function refuse(sentence: string): never {
  throw new IngressRejected('invalid', sentence)
}
