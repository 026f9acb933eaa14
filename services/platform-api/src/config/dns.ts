import { z } from 'zod'
import { areResolvers } from '@dezky/dns'
import { list } from '@dezky/runtime'

/** Addresses of resolvers as Node takes them: `192.0.2.53`, `127.0.0.1:5353`, `[2001:db8::53]:53`. */
export const resolverList = list.refine(areResolvers, 'are not addresses of resolvers, such as 192.0.2.53 or 127.0.0.1:5353')

/** The text of a TXT record of ours. */
export function recordText(begin: string) {
  return z.string().max(2000).regex(/^[\x20-\x7e]*$/, 'is not plain text').startsWith(begin, `does not begin with ${begin}`)
}
