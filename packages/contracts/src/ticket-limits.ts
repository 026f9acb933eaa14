// What is taken in tickets, as plain data: pages that show it load no schemas for it.

/** A ticket that was resolved and of which nothing more was heard is closed by itself. */
export const closedAfterDays = 7

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
