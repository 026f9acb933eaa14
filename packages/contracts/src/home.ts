// What somebody finds when they open their workspace in the morning.
import { z } from 'zod'

/** What people open elsewhere, signed in as they are here. */
export const launchedApps = ['mail', 'files', 'office'] as const
export type LaunchedApp = (typeof launchedApps)[number]

export const launcherEntrySchema = z.object({
  app: z.enum(launchedApps).meta({ example: 'files' }),
  state: z.enum(['ready', 'preparing', 'failed', 'unreachable']).meta({
    description: 'preparing: being made; failed: it could not be made, which those who run the platform see; unreachable: it does not '
      + 'answer right now' }),
  url: z.url().meta({ description: 'Where it opens, with the sign-in one has', example: 'https://files.dezky.example' }),
}).meta({ id: 'LauncherEntry' })
export type LauncherEntry = z.infer<typeof launcherEntrySchema>

export const firstSteps = [
  'domain_proven', 'records_right', 'somebody_invited', 'somebody_joined', 'second_factor_required', 'billing_details',
] as const

/** Something a new workspace needs from whoever administers it. */
export const firstStepSchema = z.object({
  step: z.enum(firstSteps).meta({ example: 'domain_proven' }),
  done: z.boolean().meta({ description: 'Whether it is so now; nobody ticks it' }),
}).meta({ id: 'FirstStep' })
export type FirstStep = z.infer<typeof firstStepSchema>
