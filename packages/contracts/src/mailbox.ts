import { z } from 'zod'
import { domainNameSchema } from './domain-name.ts'
import { pageQuerySchema } from './page.ts'
import { resourceReasonSchema, resourceStateSchema } from './resource.ts'
import { searchSchema } from './search.ts'

/** Before the @ of what we make: nothing a server would tidy up, no plus (sub-addressing makes these), none of our own marks. */
export const mailLocalPartSchema = z.string().toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/)
  .refine(local => !local.includes('..') && !local.startsWith('dezky-'))

/** One that a mailbox can have, in lower case. */
export const mailAddressSchema = z.string().trim().toLowerCase().max(254).refine((address) => {
  const at = address.lastIndexOf('@')
  return at > 0 && mailLocalPartSchema.safeParse(address.slice(0, at)).success && domainNameSchema.safeParse(address.slice(at + 1)).success
}, 'No mailbox can have this address: use letters, digits, dots, dashes and underscores before the @.')
  .meta({ description: 'In a verified domain of the workspace', example: 'anna@acme.example' })

export const mostAliases = 50

const contentSchema = z.object({
  address: mailAddressSchema,
  aliases: z.array(mailAddressSchema).max(mostAliases)
    .meta({ description: 'Other addresses whose mail comes here', example: ['anna.holm@acme.example'] }),
  quotaBytes: z.int().min(1).max(2 ** 50).nullable()
    .meta({ description: 'How much it may hold; null for what the plan gives each seat', example: 10_737_418_240 }),
})

/** A member's mailbox, as it should be; how it goes with it is read among the tenant's resources. */
export const mailboxSchema = contentSchema.extend({
  memberId: z.uuid(),
  personId: z.uuid(),
  given: z.boolean().meta({ description: 'False when it follows from the member\'s e-mail address, which lies in a verified domain' }),
  allowedBytes: z.int().nullable().meta({ description: 'What it may hold now; null while the plan has no mail', example: 10_737_418_240 }),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match. 0 as long as nothing was given', example: 1 }),
}).meta({ id: 'Mailbox' })
export type Mailbox = z.infer<typeof mailboxSchema>

/** One of a workspace's mailboxes, in a list of them. */
export const mailboxEntrySchema = mailboxSchema.omit({ version: true, given: true, quotaBytes: true }).extend({
  name: z.string().meta({ example: 'Anna Holm' }),
  state: resourceStateSchema.meta({ description: 'How it goes with it on the mail server' }),
  reason: resourceReasonSchema.nullable(),
}).meta({ id: 'MailboxEntry' })
export type MailboxEntry = z.infer<typeof mailboxEntrySchema>

export const mailboxQuerySchema = pageQuerySchema.extend({
  search: searchSchema.optional().meta({ description: 'In names and addresses', example: 'holm' }),
})

export const giveMailboxSchema = z.strictObject({
  address: contentSchema.shape.address,
  aliases: contentSchema.shape.aliases.default([])
    .refine(aliases => new Set(aliases).size === aliases.length, 'Name each alias once.'),
  quotaBytes: contentSchema.shape.quotaBytes.default(null),
}).meta({ id: 'GiveMailbox', example: { address: 'anna@acme.example', aliases: ['anna.holm@acme.example'], quotaBytes: null } })
export type GiveMailbox = z.infer<typeof giveMailboxSchema>
