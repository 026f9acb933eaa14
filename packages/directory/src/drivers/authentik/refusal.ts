// How Authentik says no, and which of that is about the connection and not about what was asked for.
import { z } from 'zod'
import { DirectoryRejected, DirectoryUnavailable } from '../../errors.ts'

/** By field, or in `detail`. */
const refusal = z.record(z.string(), z.unknown())

/** It understood and said no. */
export class Refused {
  readonly status: number
  readonly fields: Record<string, unknown> | null
  readonly message: string

  constructor(status: number, body: unknown) {
    this.status = status
    this.fields = refusal.safeParse(body).data ?? null
    this.message = this.fields ? sentenceOf(this.fields) : `it answered ${status}`
  }

  /** Whether it is this field that was wrong: a name that is taken, for example. Which it is, only another look can tell. */
  blames(field: string): boolean {
    return this.status === 400 && this.fields !== null && field in this.fields
  }
}

function sentenceOf(fields: Record<string, unknown>): string {
  const said = Object.entries(fields).filter(([name]) => name !== 'code')
    .map(([name, value]) => (['detail', 'non_field_errors'].includes(name) ? '' : `${name}: `) + [value].flat().map(String).join(' '))
  return said.join('; ')
}

export function throwWhatSaysNothing({ status, fields, message }: Refused, retryAfterMs: number | undefined): void {
  if (status >= 300 && status < 400) {
    throw new DirectoryRejected('Authentik sends us elsewhere; AUTHENTIK_URL must be the address under which it answers itself.')
  }
  if (status === 401 || status === 403) throw new DirectoryRejected(`Authentik refuses our AUTHENTIK_TOKEN: ${message}`)
  if (status === 404 && !fields?.['detail']) throw new DirectoryRejected('There is no Authentik at AUTHENTIK_URL, or it is not served whole.')
  if (status === 408 || status === 429 || status >= 500) {
    throw new DirectoryUnavailable(`Authentik cannot do this now: ${message}`, { retryAfterMs })
  }
}
