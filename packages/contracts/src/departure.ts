import { z } from 'zod'
import { roleSchema } from './member.ts'

const daysSchema = z.int().min(1).max(365)
  .meta({ description: 'From now; the platform\'s own number of days when left out', example: 90 })

const keepSchema = z.strictObject({ do: z.literal('keep'), days: daysSchema.optional() })
const handOverSchema = z.strictObject({
  do: z.literal('hand_over'),
  to: z.uuid().meta({ description: 'A member of the same workspace who has signed in, by the id of their membership' }),
  days: daysSchema.optional(),
})
const eraseSchema = z.strictObject({ do: z.literal('erase') })

/** What is to become of what somebody leaves behind, as it is asked for. */
export const afterlifeSchema = z.discriminatedUnion('do', [keepSchema, handOverSchema, eraseSchema]).meta({
  id: 'Afterlife',
  description: 'keep: shut, and erased after so many days; hand_over: the same, and what arrives from now on for the address goes to somebody '
    + 'else, even after that, but neither what is there already nor mail for aliases; erase: at once',
  example: { do: 'keep', days: 90 },
})
export type Afterlife = z.infer<typeof afterlifeSchema>

export const removeMemberSchema = z.strictObject({
  mail: afterlifeSchema.optional(),
  files: afterlifeSchema.optional().meta({ description: 'Their own files; what lies in the shared space stays there. They cannot be handed over' }),
}).meta({ id: 'RemoveMember', example: { mail: { do: 'keep', days: 90 }, files: { do: 'erase' } } })
export type RemoveMember = z.infer<typeof removeMemberSchema>

export const changeDepartureSchema = removeMemberSchema.refine(({ mail, files }) => mail ?? files, 'says nothing to change')
  .meta({ id: 'ChangeDeparture', example: { mail: { do: 'keep', days: 90 } } })

const leftSchema = z.object({
  do: z.enum(['keep', 'hand_over', 'erase']),
  keptUntil: z.iso.datetime().nullable().meta({ description: 'When it is erased; null when that was asked for at once' }),
  state: z.enum(['kept', 'erasing', 'gone'])
    .meta({ description: 'erasing: its time has come, and it is not seen to be gone yet; gone: it is, or there never was anything' }),
})

/** Somebody who has left a tenant, and what is left of them there. */
export const departureSchema = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string().meta({ example: 'Bo Lund' }),
  email: z.string().meta({ example: 'bo@acme.example' }),
  role: roleSchema.meta({ description: 'That they had' }),
  leftAt: z.iso.datetime(),
  mail: leftSchema.extend({
    address: z.string().nullable().meta({ description: 'Of the mailbox; null when they had none', example: 'bo@acme.example' }),
    to: z.uuid().nullable().meta({ description: 'The member to whom mail for the address goes now' }),
  }),
  files: leftSchema,
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match', example: 1 }),
}).meta({ id: 'Departure' })
export type Departure = z.infer<typeof departureSchema>
