// The platform's own mail: what it writes to people, and what became of it.
import { z } from 'zod'
import { localeSchema } from './locale.ts'
import { pageQuerySchema } from './page.ts'
import { searchSchema } from './search.ts'
import { slugSchema } from './slug.ts'

export const mailKinds = [
  'invitation', 'member_added', 'welcome', 'domain_verified', 'tenant_suspended', 'tenant_resumed', 'tenant_deleted', 'purge_due',
  'ticket_answered', 'access_requested', 'access_started', 'access_ended',
  'second_factor_required', 'second_factor_reminder', 'second_factor_reset',
] as const
export const mailKindSchema = z.enum(mailKinds).meta({ description: 'What it says', example: 'invitation' })
export type MailKind = z.infer<typeof mailKindSchema>

export const mailStates = ['queued', 'sent', 'failed', 'kept', 'overtaken'] as const
export const mailStateSchema = z.enum(mailStates).meta({
  description: 'queued: to be sent, or tried again; sent: the mail server took it; failed: it did not, and nobody tries again by itself; '
    + 'kept: there was no mail server, it can be read here; overtaken: no longer true when its turn came, so it was not sent',
  example: 'failed',
})
export type MailState = z.infer<typeof mailStateSchema>

/** One mail to one person. */
export const outgoingMailSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000042' }),
  kind: mailKindSchema,
  state: mailStateSchema,
  tenant: z.object({ id: z.uuid(), slug: slugSchema, name: z.string().meta({ example: 'Acme' }) })
    .meta({ description: 'Which it is about' }),
  personId: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000001' }),
  to: z.string().meta({ description: 'E-mail address', example: 'anna@acme.example' }),
  locale: localeSchema,
  subject: z.string().meta({ example: 'You are invited to Acme' }),
  attempts: z.int().meta({ description: 'Since it was last asked for', example: 3 }),
  lastError: z.string().nullable()
    .meta({ description: 'Why it was not taken, in the mail server\'s words', example: '550 No such mailbox' }),
  createdAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
}).meta({ id: 'OutgoingMail' })
export type OutgoingMail = z.infer<typeof outgoingMailSchema>

export const readableMailSchema = outgoingMailSchema.extend({
  text: z.string().meta({ example: 'Hello Anna Holm,\n\nthe workspace of Acme is suspended.' }),
  html: z.string().meta({ description: 'The same; a whole document that loads nothing from elsewhere', example: '<!doctype html>' }),
  withoutLink: z.boolean()
    .meta({ description: 'An invitation\'s link is made when it is sent, and kept nowhere: to hand one out, make one for the member' }),
}).meta({ id: 'ReadableMail' })
export type ReadableMail = z.infer<typeof readableMailSchema>

export const outboxQuerySchema = pageQuerySchema.extend({
  state: mailStateSchema.optional(),
  kind: mailKindSchema.optional(),
  tenant: slugSchema.optional().meta({ description: 'Which it is about', example: 'acme' }),
  person: z.uuid().optional().meta({ description: 'To whom it was written' }),
  search: searchSchema.optional().meta({ description: 'Part of an address', example: 'anna@' }),
})
export type OutboxQuery = z.infer<typeof outboxQuerySchema>
