// What runs where, in one answer: what a screen of everything is drawn from.
import { z } from 'zod'
import { deploymentKinds, deploymentStates, stepNames } from './deployment-words.ts'

const releaseNamed = z.object({ number: z.int(), digest: z.string(), tag: z.string().nullable() })

const deploymentSeen = z.object({
  id: z.uuid(), kind: z.enum(deploymentKinds), state: z.enum(deploymentStates), release: releaseNamed, requestedBy: z.string(),
  requestedAt: z.iso.datetime(), endedAt: z.iso.datetime().nullable(),
  step: z.enum(stepNames).nullable().describe('Which is at work now'),
  approvals: z.object({ needed: z.int(), given: z.int() }),
})
export type DeploymentSeen = z.infer<typeof deploymentSeen>

export const stageOverviewSchema = z.object({
  id: z.uuid(), name: z.string(), host: z.string(), removing: z.boolean(),
  ofTag: z.string().nullable().describe('Which tag it was made for; it stands after the stage that made it'),
  live: releaseNamed.extend({
    hostName: z.string(),
    since: z.iso.datetime().nullable().describe('When the deployment that brought it had succeeded; null while it is under way'),
  }).nullable(),
  instances: z.object({
    wanted: z.int(), running: z.int(), unwell: z.int().describe('Crashed, out of memory, stopped by somebody else, or gone'),
  }).describe('Of those that requests are led to'),
  underWay: deploymentSeen.nullable().describe('Running, being undone, or next in the queue'),
  waiting: deploymentSeen.nullable().describe('The newest of those that wait for an approval'),
  latest: deploymentSeen.nullable().describe('The newest of those that ended and were not superseded'),
})
export type StageOverview = z.infer<typeof stageOverviewSchema>

export const projectOverviewSchema = z.object({
  id: z.uuid(), name: z.string(), repository: z.string(),
  stages: z.array(stageOverviewSchema).describe('In the order in which releases go'),
})
export type ProjectOverview = z.infer<typeof projectOverviewSchema>

export const overviewSchema = z.object({ items: z.array(projectOverviewSchema) })
