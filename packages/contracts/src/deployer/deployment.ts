// How a deployment is asked for, and what is told of it.
import { z } from 'zod'
import { deploymentKinds, deploymentStates, stepNames, stepStates } from './deployment-words.ts'
import { failureCardSchema } from './failure-card.ts'
import { proofSchema } from './proof.ts'
import { longestStageName } from './stage.ts'

export const requestDeploymentSchema = z.union([
  z.strictObject({ tag: z.string().max(128), reason: reason() }).describe('What the tag stands for at the registry now'),
  z.strictObject({ digest: z.string().max(135), reason: reason() }),
  z.strictObject({ release: z.int().min(1), reason: reason() }).describe('A release of this stage again, as it was'),
  z.strictObject({ promoteFrom: z.string().max(longestStageName), reason: reason() })
    .describe('The image that runs in another stage of the project'),
])
export type RequestDeployment = z.infer<typeof requestDeploymentSchema>

function reason() {
  return z.string().max(500).nullable().default(null)
}

export const restartSchema = z.strictObject({ reason: reason() })

const kept = z.boolean().describe('Whether it can be deployed again by its number')

export const deploymentSchema = z.object({
  id: z.uuid(), project: z.string(), stage: z.string(), kind: z.enum(deploymentKinds), state: z.enum(deploymentStates),
  release: z.object({ number: z.int(), repository: z.string(), digest: z.string(), tag: z.string().nullable(), kept }),
  previousRelease: z.int().nullable(), requestedBy: z.string(), reason: z.string().nullable(), cancelledBy: z.string().nullable(),
  approvals: z.object({ needed: z.int(), given: z.array(z.string()) }),
  /** Why it does not begin yet. */
  held: z.string().nullable(),
  requestedAt: z.iso.datetime(), startedAt: z.iso.datetime().nullable(), endedAt: z.iso.datetime().nullable(),
})
export type DeploymentAnswer = z.infer<typeof deploymentSchema>

export const stepSchema = z.object({
  name: z.enum(stepNames), argument: z.int().nullable(), state: z.enum(stepStates), startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(), attempts: z.int(), message: z.string().nullable(), detail: z.unknown(),
})

export const deploymentDetailsSchema = deploymentSchema.extend({
  steps: z.array(stepSchema), proof: proofSchema.nullable(), failure: failureCardSchema.nullable(),
})
export type DeploymentDetails = z.infer<typeof deploymentDetailsSchema>

export const deploymentLogLineSchema = z.object({
  cursor: z.string(), at: z.iso.datetime(), level: z.enum(['info', 'warn', 'error']), message: z.string(),
})
export type DeploymentLogLine = z.infer<typeof deploymentLogLineSchema>
