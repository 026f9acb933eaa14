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

/** As it is looked at, and held against another. */
export const releaseAnswerSchema = z.object({
  number: z.int(), repository: z.string(), digest: z.string(), tag: z.string().nullable(), kept: z.boolean(), createdAt: z.iso.datetime(),
  configuration: releaseConfigurationSchema.omit({ variables: true }),
  variables: z.array(z.object({
    name: z.string(), secret: z.boolean(), value: z.string().nullable().describe('Null of a secret, and of what is not kept any more'),
  })),
})
export type ReleaseAnswer = z.infer<typeof releaseAnswerSchema>
