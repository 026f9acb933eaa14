import { z } from 'zod'

/** Whoever holds the link may set the person's password, once, until it expires. It is shown once, if at all, and stored nowhere. */
export const invitationSchema = z.object({
  url: z.url().nullable().meta({ description: 'Null when the link goes to the person\'s own address alone' }),
  expiresAt: z.iso.datetime().nullable(),
  mailed: z.boolean().meta({ description: 'Whether the link goes to the person by mail' }),
}).meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitationSchema>
