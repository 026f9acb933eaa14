import { z } from 'zod'
import type { TicketFileType } from './ticket-limits.ts'
import { ticketFileTypes } from './ticket-limits.ts'

/** A file that belongs, or will belong, to a message. */
export const ticketFileSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000044' }),
  name: z.string().meta({ description: 'As it was uploaded, without what could mislead', example: 'bounce.txt' }),
  type: z.enum(Object.keys(ticketFileTypes) as [TicketFileType, ...TicketFileType[]]).meta({ example: 'text/plain' }),
  bytes: z.int().meta({ example: 1536 }),
}).meta({ id: 'TicketFile' })
export type TicketFile = z.infer<typeof ticketFileSchema>

export const uploadQuerySchema = z.strictObject({
  name: z.string().min(1).max(300).refine(name => name.isWellFormed() && !name.includes('\0'), 'is not text').default('file')
    .meta({ description: 'What the file is called', example: 'bounce.txt' }),
})

/** The bytes as they are; they travel as Latin-1, which loses none. */
export const ticketFileBodySchema = z.string().meta({ id: 'TicketFileBytes', format: 'binary', example: '550 5.7.1 Refused' })
