// The whole configuration as one document: what taking it up would change.
import { z } from 'zod'

export const importModes = ['plan', 'apply'] as const

export const configurationChangeSchema = z.object({
  action: z.enum(['create', 'change', 'remove', 'keep']),
  path: z.string().describe('As in projects/shop/stages/prod'),
  before: z.unknown().describe('Null of what is not there yet'),
  after: z.unknown().describe('Null of what goes'),
  setsSecrets: z.array(z.string()).describe('Secrets whose value was sent along'),
  needsSecrets: z.array(z.string()).describe('Secrets whose value nobody has told: what needs them says so until somebody does'),
  waitsFor: z.array(z.string()).describe('It can go only once these are gone: import again then'),
})
export type ConfigurationChange = z.infer<typeof configurationChangeSchema>

export const importAnswerSchema = z.object({
  applied: z.boolean(),
  planHash: z.string().describe('Of exactly these changes; send it with mode=apply'),
  changes: z.array(configurationChangeSchema),
  missingSecrets: z.array(z.string()),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>
