// Taking over what somebody else runs: what would change, and doing it.
import { z } from 'zod'
import { deploymentDetailsSchema } from './deployment.ts'
import { hostName } from './host-name.ts'
import { projectConfigurationSchema, projectName } from './project.ts'
import { stageConfigurationSchema, stageName } from './stage.ts'

export const foreignContainerSchema = z.object({
  id: z.string(), name: z.string(), image: z.string(), state: z.string(), startedAt: z.iso.datetime().nullable(),
})

export const foreignRouteSchema = z.object({ host: z.string(), problem: z.string().nullable() })

export const adoptSchema = z.strictObject({
  container: z.string().regex(/^[\w.-]{1,128}$/, 'is not the name or id of a container'),
  project: projectName,
  stage: stageName.default('prod'),
  ingress: z.string().max(60),
  hostName: hostName.nullable().default(null).describe('Null is by the pattern of the settings'),
  port: z.int().min(1).max(65535).nullable().default(null).describe('Where it listens, if that is not the one port it exposes'),
  takeOverRoute: z.boolean().default(false).describe('Whether the host name may be taken from whoever leads it now'),
  plain: z.array(z.string().max(128)).max(500).default([]).describe('Variables that are no secrets; all others are sealed'),
  mode: z.enum(['plan', 'apply']).default('plan'),
})
export type Adopt = z.infer<typeof adoptSchema>

export const adoptionPlanSchema = z.object({
  container: z.object({ id: z.string(), name: z.string(), running: z.boolean() }),
  image: z.object({ repository: z.string(), digest: z.string() }).nullable(),
  project: z.object({ name: z.string(), configuration: projectConfigurationSchema }),
  stage: z.object({ name: z.string(), hostName: z.string(), configuration: stageConfigurationSchema }),
  variables: z.array(z.object({ name: z.string(), secret: z.boolean() })),
  route: z.enum(['nobody', 'somebody else', 'us']).describe('Who leads the host name now'),
  changes: z.array(z.string()).describe('What would be done, in order'),
  obstacles: z.array(z.object({ code: z.string(), message: z.string() })).describe('What must be mended before'),
})
export type AdoptionPlan = z.infer<typeof adoptionPlanSchema>

export const adoptionSchema = z.object({ plan: adoptionPlanSchema, deployment: deploymentDetailsSchema.nullable() })
export type Adoption = z.infer<typeof adoptionSchema>
