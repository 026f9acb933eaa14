// Updates say which version they change (RFC 9110, If-Match), so that nobody overwrites what they have not seen.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Problem } from '../problem.ts'

export const ifMatchHeaders = z.object({
  'if-match': z.string().regex(/^"?\d{1,9}"?$/, 'is the version that was read, for example "3"').optional()
    .meta({ description: 'The version this change is based on; 412 when there is a newer one', example: '"3"' }),
})

/** The version a change is based on. Throws 428 when the caller did not say. */
export function versionOf(request: FastifyRequest): number {
  const header = request.headers['if-match']
  if (header === undefined) throw new VersionMissing()
  return Number(header.replaceAll('"', ''))
}

/** Throws 412 when what is there is newer than what the caller has seen. */
export function requireVersion(current: { version: number }, expected: number): void {
  if (current.version !== expected) throw new VersionStale(current.version)
}

/** Of what may not be there yet, whose version is 0: only what is there must have been read. */
export function versionIfAny(request: FastifyRequest): number | null {
  return request.headers['if-match'] === undefined ? null : versionOf(request)
}

export function requireVersionIfAny(current: { version: number }, expected: number | null): void {
  if (expected !== null) requireVersion(current, expected)
  else if (current.version > 0) throw new VersionMissing()
}

export function setVersion(reply: FastifyReply, { version }: { version: number }): void {
  reply.header('etag', `"${version}"`)
}

class VersionMissing extends Problem {
  constructor() {
    super({
      code: 'version_missing', status: 428, title: 'Version missing',
      detail: 'Say in If-Match which version you are changing: the `version` you read.',
    })
  }
}

class VersionStale extends Problem {
  constructor(version: number) {
    super({
      code: 'version_stale', status: 412, title: 'Changed meanwhile',
      detail: 'Somebody else has changed this meanwhile. Read it again and repeat your change.', extensions: { version },
    })
  }
}
