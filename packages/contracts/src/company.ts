import { z } from 'zod'
import { emailSchema } from './email.ts'
import { displayNameSchema, writtenLine } from './name.ts'
import { vatNumberSchema } from './vat-number.ts'

const line = writtenLine(120)

export const addressSchema = z.strictObject({
  line1: line.meta({ example: 'Havnegade 1' }),
  line2: line.optional(),
  postalCode: writtenLine(20).meta({ example: '1058' }),
  city: line.meta({ example: 'København' }),
  region: line.optional(),
}).meta({ id: 'Address' })

export const countrySchema = z.string().regex(/^[A-Z]{2}$/, 'Use the two capital letters of ISO 3166-1.').meta({ description: 'ISO 3166-1 alpha-2', example: 'DK' })

/** Who pays, as it stands on an invoice. */
export const companySchema = z.strictObject({
  legalName: displayNameSchema.optional().meta({ example: 'Acme A/S' }),
  vatNumber: vatNumberSchema.optional(),
  country: countrySchema.optional(),
  address: addressSchema.optional(),
  email: emailSchema.optional().meta({ description: 'Where invoices go', example: 'billing@acme.example' }),
}).meta({ id: 'Company' })
export type Company = z.infer<typeof companySchema>

/** Somebody to call; they need not have an account. */
export const contactSchema = z.strictObject({
  name: displayNameSchema.meta({ example: 'Anna Holm' }),
  email: emailSchema.optional(),
  phone: z.string().trim().regex(/^\+?[0-9 ().-]{4,30}$/, 'is not a telephone number').optional().meta({ example: '+45 12 34 56 78' }),
  about: writtenLine(120).optional().meta({ description: 'What to call them about', example: 'Finance' }),
}).meta({ id: 'Contact' })
export type Contact = z.infer<typeof contactSchema>

export const contactsSchema = z.array(contactSchema).max(20)
  .meta({ description: 'Whom to call', example: [{ name: 'Anna Holm', email: 'anna@acme.example', about: 'Finance' }] })
