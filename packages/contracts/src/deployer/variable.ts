// What instances find in their environment.
import { z } from 'zod'

export const variableName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/, 'is not a name for an environment variable')

export const setVariableSchema = z.strictObject({
  value: z.string().max(65_536).regex(/^[^\0]*$/, 'holds a zero byte'),
  secret: z.boolean().default(false).describe('Kept sealed, never shown again, and blotted out of logs'),
})
export type SetVariable = z.infer<typeof setVariableSchema>

export const variableSchema = z.object({
  name: z.string(), secret: z.boolean(), value: z.string().nullable().describe('Null of a secret'),
  missing: z.boolean().describe('A secret that nobody has told yet'),
  of: z.enum(['project', 'stage']), setAt: z.iso.datetime(),
})
export type VariableAnswer = z.infer<typeof variableSchema>
