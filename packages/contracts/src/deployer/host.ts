// A Docker engine or a swarm: where containers run.
import { z } from 'zod'

export const endpointSchema = z.union([
  z.object({ socketPath: z.string().regex(/^\/[\w./-]+$/, 'is not an absolute path') }),
  z.object({ host: z.string().regex(/^[a-zA-Z0-9.:-]+$/, 'is not a host name or address').max(255), port: z.int().min(1).max(65535) }),
])
export type Endpoint = z.infer<typeof endpointSchema>

/**
 * `network`: at their own address on a network of the host's · `publish`: at a port of the host's address · `host`: on the host's
 * own network.
 */
export const reaches = ['network', 'publish', 'host'] as const
export type Reach = (typeof reaches)[number]
