import { z } from 'zod'

/** An address as people type it; surrounding blanks are dropped, letters become lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'))
  .meta({ description: 'E-mail address', example: 'anna@acme.example' })
