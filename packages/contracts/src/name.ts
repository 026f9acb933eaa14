import { z } from 'zod'

/** What a person or a workspace is called: anything printable, as they write it themselves. */
export const displayNameSchema = z.string().trim().min(1, 'Give a name.').max(120, 'A name has at most 120 characters.')
  .regex(/^[^\p{Cc}<>]*$/u, 'A name holds no control characters or angle brackets.')
