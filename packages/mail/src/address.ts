// What we take for an address we make: lower case, and nothing a server would tidy up behind our back.
import { domainNameSchema, mailLocalPartSchema } from '@dezky/contracts'
import { MailRejected } from './errors.ts'

export interface Address { local: string, domain: string }

/** Throws MailRejected for what is no address, has a plus (sub-addressing makes these), or is kept for our own marks (`dezky-…`). */
export function parseAddress(address: string): Address {
  const at = address.lastIndexOf('@')
  const parsed = { local: address.slice(0, at).toLowerCase(), domain: address.slice(at + 1).toLowerCase() }
  const fits = mailLocalPartSchema.safeParse(parsed.local).success && domainNameSchema.safeParse(parsed.domain).success
  if (at < 1 || !fits) throw new MailRejected(`${address} is no address we can make.`)
  return parsed
}
