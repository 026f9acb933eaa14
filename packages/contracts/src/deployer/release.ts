// An image by digest with everything it is run with, as it was when somebody asked for it.
import { z } from 'zod'
import { healthCheckSchema } from './health-check.ts'
import { stageConfigurationSchema } from './stage.ts'

export const mountSchema = z.object({
  kind: z.enum(['volume', 'bind']),
  /** The volume's name, or the absolute path on the host. */
  source: z.string(),
  /** The absolute path in the container. */
  target: z.string(),
  readOnly: z.boolean(),
})

export const releaseConfigurationSchema = stageConfigurationSchema.omit({
  hostName: true, volumes: true, keepReleases: true,
  tagRule: true, perTag: true, arrivals: true, promotion: true, approvals: true, freezes: true,
}).extend({
  hostName: z.string(),
  /** Null is the one port its image exposes. */
  port: z.int().nullable(),
  health: healthCheckSchema,
  command: z.array(z.string()).nullable(),
  stopSignal: z.string().nullable(),
  mounts: z.array(mountSchema),
  /** Which value each variable had, by its id. */
  variables: z.record(z.string(), z.string()),
})
export type ReleaseConfiguration = z.infer<typeof releaseConfigurationSchema>
