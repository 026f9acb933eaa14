// How one tells whether an instance is well.
import { z } from 'zod'

const pace = {
  intervalMs: z.int().min(50).max(60_000).default(500),
  timeoutMs: z.int().min(50).max(60_000).default(5_000),
  /** So many good answers one after the other. */
  inARow: z.int().min(1).max(20).default(3),
  /** How long it may take until then. */
  deadlineSeconds: z.int().min(1).max(3_600).default(60),
}

export const healthCheckSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('http'), path: z.string().regex(/^\/[^\s\\]*$/, 'is not a path').max(500).default('/'),
    /** Which answers are good; without it any from 200 to 399. */
    status: z.int().min(100).max(599).nullable().default(null),
    /** What the answer must hold within its first 64 kB. */
    contains: z.string().max(200).nullable().default(null),
    ...pace,
  }),
  z.object({ kind: z.literal('tcp'), ...pace }),
  z.object({ kind: z.literal('exec'), argv: z.array(z.string().min(1).max(1_000)).min(1).max(50), ...pace }),
  /** What the image's own HEALTHCHECK says. */
  z.object({ kind: z.literal('image'), ...pace }),
])
export type HealthCheck = z.infer<typeof healthCheckSchema>
