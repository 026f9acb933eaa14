import { z } from 'zod'

/** Whoever holds the address may set the person's password, once, until it expires. It is shown once and stored nowhere. */
export const invitationSchema = z.object({
  url: z.url(),
  expiresAt: z.iso.datetime(),
  mailed: z.boolean().meta({ description: 'Whether the link went to the person by mail, too' }),
}).meta({ id: 'Invitation' })
export type Invitation = z.infer<typeof invitationSchema>
