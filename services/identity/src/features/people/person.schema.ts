// What the admin API takes for a person; names are what the platform takes for one.
import { z } from 'zod'
import { displayNameSchema, emailSchema } from '@dezky/contracts'

/** An id of the platform's: whatever can be seen in ASCII. */
export const markerSchema = z.string().regex(/^[!-~]{1,100}$/, 'Use 1 to 100 visible ASCII characters.')

const localeSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35)

export const personWishSchema = z.strictObject({
  email: emailSchema, name: displayNameSchema, locale: localeSchema, subject: z.uuid().optional(),
})

export const personChangeSchema = z.strictObject({ email: emailSchema, name: displayNameSchema, locale: localeSchema }).partial()
