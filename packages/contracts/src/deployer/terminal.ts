// A shell in an instance, for administrators.
import { z } from 'zod'

export const terminalSizeSchema = z.strictObject({ columns: z.int().min(10).max(500), rows: z.int().min(2).max(300) })

export const terminalSchema = z.object({ id: z.uuid(), instance: z.string().describe('Its name') })
export type TerminalAnswer = z.infer<typeof terminalSchema>

export const terminalInputSchema = z.strictObject({ text: z.string().min(1).max(65_536).describe('As if somebody typed it') })
