import { z } from 'zod'

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const pattern = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`)

/** A domain as DNS writes it: lower case, at least two labels, other alphabets in their xn-- form. */
export const domainNameSchema = z.string().trim().toLowerCase().max(253)
  .regex(pattern, 'This is not a domain name, such as acme.example.')
  .meta({ description: 'Domain name', example: 'acme.example' })

/** The same as people write it: in their own alphabet (IDNA, UTS 46), with or without the last dot. */
export const typedDomainNameSchema = z.string().max(1000).overwrite(inAscii).pipe(domainNameSchema)
  .meta({ description: 'Domain name, in any alphabet', example: 'acme.example' })

/** What the URL standard makes of a host's name; nothing of what is another part of an address, or no name in any alphabet. */
function inAscii(typed: string): string {
  const name = typed.trim().replace(/\.$/, '')
  const isHost = !/[\s/:?#@%\\[\]<>^|]/.test(name) && URL.canParse(`http://${name}`)
  return isHost ? new URL(`http://${name}`).hostname : ''
}

export const domainNamesSchema = z.array(typedDomainNameSchema).max(50)
  .refine(names => new Set(names).size === names.length, 'Name each domain once.')
  .meta({ description: 'Claimed by the workspace; each is theirs once it is proven', example: ['acme.example'] })
