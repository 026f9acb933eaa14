// What became of requests to the public address while new requests were led elsewhere.
import { z } from 'zod'

export const proofSchema = z.object({
  probes: z.int(),
  failed: z.int(),
  longestGapMs: z.int().describe('The longest time between two good answers'),
  beganAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  swappedAt: z.iso.datetime().nullable().describe('When the first answer came from the new release'),
  failures: z.array(z.object({ at: z.iso.datetime(), status: z.int().nullable(), message: z.string().nullable() })),
  interrupted: z.boolean().describe('Whether the deployer itself was away in between, so that nobody asked'),
})
export type Proof = z.infer<typeof proofSchema>
