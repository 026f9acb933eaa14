import { z } from 'zod'
import { emailSchema } from './email.ts'
import { mailAddressSchema } from './mailbox.ts'
import { displayNameSchema } from './name.ts'
import { resourceStateSchema } from './resource.ts'

export const mostMailingLists = 200
const mostMembers = 500
const mostOthers = 100

function once(values: string[]): boolean {
  return new Set(values).size === values.length
}

const memberIdsSchema = z.array(z.uuid()).max(mostMembers).refine(once, 'Name each member once.')
  .meta({ description: 'Mail goes to their mailbox, whatever its address becomes', example: ['0190a000-0000-7000-8000-000000000001'] })

const othersSchema = z.array(emailSchema).max(mostOthers).refine(once, 'Name each address once.')
  .meta({ description: 'Addresses of others, anywhere', example: ['bookkeeper@firm.example'] })

const recipientSchema = z.object({
  memberId: z.uuid(), personId: z.uuid(), name: z.string(),
  address: z.string().meta({ description: 'Where their mail goes now', example: 'anna@acme.example' }),
})

/** An address whose mail goes on to several people, as it should be. */
export const mailingListSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000002' }),
  address: z.string().meta({ example: 'sales@acme.example' }),
  name: z.string().meta({ example: 'Sales' }),
  members: z.array(recipientSchema),
  others: z.array(z.string()),
  state: resourceStateSchema.nullable().meta({ description: 'How it goes with it on the mail server; null while nobody would get its mail' }),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
  createdAt: z.iso.datetime(),
}).meta({ id: 'MailingList' })
export type MailingList = z.infer<typeof mailingListSchema>

const contentSchema = z.strictObject({
  address: mailAddressSchema, name: displayNameSchema, memberIds: memberIdsSchema, others: othersSchema,
})

export const createMailingListSchema = contentSchema.extend({ memberIds: memberIdsSchema.default([]), others: othersSchema.default([]) })
  .meta({ id: 'CreateMailingList', example: { address: 'sales@acme.example', name: 'Sales', others: ['bookkeeper@firm.example'] } })
export type CreateMailingList = z.infer<typeof createMailingListSchema>

/** What is left out stays as it is. */
export const changeMailingListSchema = contentSchema.partial()
  .meta({ id: 'ChangeMailingList', example: { name: 'Sales and support' } })
export type ChangeMailingList = z.infer<typeof changeMailingListSchema>
