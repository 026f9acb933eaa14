// A request for a deployment that is sent twice with one Idempotency-Key is one deployment
// (draft-ietf-httpapi-idempotency-key-header-07): pipelines try again when they hear nothing.
import { createHash } from 'node:crypto'
import { z } from 'zod'

export const requestKeyHeaders = z.object({
  'idempotency-key': z.string().min(8).max(128).regex(/^[\x21-\x7e]+$/).optional()
    .meta({ description: 'Chosen by whoever asks, new for each deployment; sent again with the same body it is the same deployment' }),
})

export interface RequestKey { chosen: string, hash: Buffer }

export function keyOf(chosen: string | undefined, asked: object): RequestKey | null {
  return chosen === undefined ? null : { chosen, hash: createHash('sha256').update(JSON.stringify(asked)).digest() }
}
