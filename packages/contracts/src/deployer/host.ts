// A Docker engine or a swarm: where containers run.
import { z } from 'zod'
import { changeOf } from './change.ts'
import { checkSchema } from './check.ts'
import { kept, missingSecrets, placeName } from './name.ts'

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

/** `swarm`: the endpoint is a manager of it; published ports are wished at the address 0.0.0.0. */
export const hostDrivers = ['docker', 'swarm'] as const
export type HostDriver = (typeof hostDrivers)[number]

const pem = z.string().min(1).max(100_000)

const hostFields = {
  driver: z.enum(hostDrivers).default('docker'),
  endpoint: endpointSchema,
  reach: z.enum(reaches).default('network'),
  network: z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,62}$/, 'is not the name of a network').default('dezky'),
  /** Where published ports are reached. */
  address: z.string().regex(/^[a-zA-Z0-9.:-]{1,255}$/, 'is not a host name or address').default('127.0.0.1'),
}

const hostSecrets = { tls: z.strictObject({ ca: pem, cert: pem, key: pem }).nullable().default(null) }

export const createHostSchema = z.strictObject({ name: placeName, ...hostFields, ...hostSecrets })
export type CreateHost = z.infer<typeof createHostSchema>

/** `tls`: left out it is kept, null takes it away. */
export const changeHostSchema = changeOf({ ...hostFields, ...hostSecrets })
export type ChangeHost = z.infer<typeof changeHostSchema>

export const hostSchema = z.object({ ...kept, name: z.string(), ...hostFields, hasTls: z.boolean(), missingSecrets })
export type HostAnswer = z.infer<typeof hostSchema>

export const hostCheckSchema = checkSchema(z.object({
  version: z.string(), apiVersion: z.string(), os: z.string(), architecture: z.string(),
  nodes: z.int().describe('How many take work; a single engine is one'), cpus: z.number(), memoryBytes: z.number(),
  freeBytes: z.number().nullable().describe('Room where images and volumes are kept; null where nobody tells'),
}))
