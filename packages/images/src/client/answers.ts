// What the statuses and error codes of a registry mean to the port.
import { z } from 'zod'
import { jsonOf } from '@dezky/runtime'
import { RegistryRejected, RegistryUnavailable } from '../errors.ts'

// Only its codes are passed on: what else it says may hold what we showed it.
const errors = z.object({ errors: z.array(z.object({ code: z.string().regex(/^[A-Z_]{1,40}$/) })) })

// NOT_FOUND is Harbor's own, where the specification has the others.
const absent = new Set(['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'NOT_FOUND'])

export function codesOf(body: Buffer): string[] {
  return errors.safeParse(jsonOf(body.toString())).data?.errors.map(({ code }) => code) ?? []
}

/** A 404 of anybody else, a proxy on the way for one, says nothing about the image. */
export function saysAbsent(status: number, codes: string[]): boolean {
  return status === 404 && codes.length > 0 && codes.every(code => absent.has(code))
}

/** Throws for every status that is none of success. */
export function requireSuccess(host: string, status: number, codes: string[], waitMs: number | undefined): void {
  if (status >= 200 && status < 300) return
  const said = codes.length > 0 ? ` (${[...new Set(codes)].slice(0, 3).join(', ')})` : ''
  if (status === 408 || status === 429 || status >= 500) {
    throw new RegistryUnavailable(`The registry ${host} cannot answer now: ${status}${said}.`, { retryAfterMs: waitMs })
  }
  if (status === 401 || status === 403) {
    throw new RegistryRejected(`The registry ${host} does not let us see this, or has it not: ${status}${said}.`)
  }
  throw new RegistryRejected(`The registry ${host} answered ${status}${said}; is it a registry?`)
}
