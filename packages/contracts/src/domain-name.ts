import { z } from 'zod'

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'

/** A domain as DNS writes it: lower case, at least two labels, other alphabets in their xn-- form. */
export const domainNameSchema = z.string().trim().toLowerCase().max(253)
  .regex(new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`), 'This is not a domain name, such as acme.example.')
  .meta({ description: 'Domain name', example: 'acme.example' })

export const domainNamesSchema = z.array(domainNameSchema).max(50)
  .refine(names => new Set(names).size === names.length, 'Name each domain once.')
  .meta({ description: 'Claimed by the workspace; each is theirs once it is proven', example: ['acme.example'] })
