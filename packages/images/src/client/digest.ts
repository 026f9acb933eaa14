import { createHash } from 'node:crypto'
import { RegistryUnavailable } from '../errors.ts'

export function sha256Of(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** Nothing is believed of contents that are not what their digest names. */
export function requireDigest(content: Uint8Array, digest: string): void {
  const algorithm = digest.slice(0, digest.indexOf(':'))
  if (`${algorithm}:${createHash(algorithm).update(content).digest('hex')}` === digest) return
  throw new RegistryUnavailable(`The registry answered something else than ${digest}.`)
}
