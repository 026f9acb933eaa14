import { z } from 'zod'

export const mostTicketFileBytes = 10 * 1024 * 1024
export const mostFilesPerMessage = 5

/** By what their content is; the endings a name of that kind may have, the first being the usual one. */
export const ticketFileTypes = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'video/mp4': ['mp4', 'm4v'],
  'video/webm': ['webm'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'text/plain': ['txt', 'log', 'csv', 'json', 'md', 'eml', 'ics'],
} as const satisfies Record<string, readonly [string, ...string[]]>
export type TicketFileType = keyof typeof ticketFileTypes

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
