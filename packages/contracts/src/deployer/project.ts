// An application: where its images come from, and how it wants to be run wherever it is.
import { z } from 'zod'
import { changeOf } from './change.ts'
import { healthCheckSchema } from './health-check.ts'
import { kept } from './name.ts'

/** Also a part of container and host names. */
export const projectName = z.string().regex(/^[a-z](?:[a-z0-9-]{0,28}[a-z0-9])?$/,
  'is not lower case letters, digits and dashes, beginning with a letter, 30 at the most')

export const projectConfigurationSchema = z.object({
  /** Where it listens; null is the one port its image exposes. */
  port: z.int().min(1).max(65535).nullable().default(null),
  health: healthCheckSchema.prefault({ kind: 'http' }),
  /** Instead of what the image runs. */
  command: z.array(z.string().max(4_000)).min(1).max(100).nullable().default(null),
  stopSignal: z.string().regex(/^SIG[A-Z0-9]{2,10}$/, 'is not a signal').nullable().default(null),
})
export type ProjectConfiguration = z.infer<typeof projectConfigurationSchema>

export const createProjectSchema = z.strictObject({
  name: projectName,
  repository: z.string().min(1).max(255).describe('With its registry, as in registry.example.com/team/app'),
  configuration: projectConfigurationSchema.prefault({}),
})
export type CreateProject = z.infer<typeof createProjectSchema>

const privileges = {
  mayBePrivileged: z.boolean().default(false).describe('Whether its stages may run it with every right on the host'),
  mayUseHostNetwork: z.boolean().default(false).describe('Whether its stages may run it on the host\'s own network'),
}
export const projectPrivilegesSchema = z.object(privileges)
export type ProjectPrivileges = z.infer<typeof projectPrivilegesSchema>
export const changePrivilegesSchema = changeOf(privileges)

export const projectSchema = z.object({
  ...kept, name: z.string(), repository: z.string(), configuration: projectConfigurationSchema, ...privileges,
})
export type ProjectAnswer = z.infer<typeof projectSchema>

export const changeProjectSchema = changeOf(createProjectSchema.omit({ name: true }).shape)
