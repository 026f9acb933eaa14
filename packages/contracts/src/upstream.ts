import { z } from 'zod'

export const upstreamNames = ['directory', 'mail', 'files'] as const
export const upstreamNameSchema = z.enum(upstreamNames).meta({ description: 'Which of the upstreams', example: 'mail' })
export type UpstreamName = (typeof upstreamNames)[number]

/** How it stands with one of the servers that do the work. */
export const upstreamSchema = z.object({
  name: upstreamNameSchema,
  configured: z.boolean(),
  product: z.string().nullable().meta({ description: 'What is configured; null: nothing', example: 'Stalwart' }),
  version: z.string().nullable().meta({ description: 'Null while it is not known; some tell it to nobody', example: '0.16.18' }),
  twin: z.boolean().meta({ description: 'It says of itself that it is a stand-in: nothing real is behind it', example: false }),
  reachable: z.boolean().nullable().meta({ description: 'Null: it has not been asked yet', example: true }),
  credentialsValid: z.boolean().nullable().meta({ description: 'Null: it could not be asked', example: true }),
  error: z.string().nullable().meta({ description: 'What went wrong at the last look, in a sentence', example: null }),
  latencyMs: z.int().nullable().meta({ description: 'How long its last answer took', example: 12 }),
  since: z.iso.datetime().nullable().meta({ description: 'Since when it is reachable or not, and takes our credentials or not' }),
  checkedAt: z.iso.datetime().nullable().meta({ description: 'When it was last asked' }),
}).meta({ id: 'Upstream' })
export type Upstream = z.infer<typeof upstreamSchema>
