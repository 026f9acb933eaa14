// What the platform's own services run as, as the deployer tells operators.
import { z } from 'zod'
import { projectOverviewSchema } from './deployer/overview.ts'

export const deployerStandings = ['not_configured', 'silent', 'refusing', 'answering'] as const

export const deploymentBoardSchema = z.object({
  state: z.enum(deployerStandings).describe('Silent: what it deployed runs on without it. Refusing: it does not take the platform\'s key'),
  url: z.string().nullable().describe('Where the deployer\'s own pages are; null where none is configured'),
  projects: z.array(projectOverviewSchema).nullable().describe('Those that the key is for; null where it does not answer'),
})
export type DeploymentBoard = z.infer<typeof deploymentBoardSchema>
