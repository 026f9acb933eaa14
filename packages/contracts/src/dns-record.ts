import { z } from 'zod'

export const dnsPurposes = [
  'mx', 'spf', 'dkim', 'dmarc', 'autoconfig', 'autodiscover', 'mta-sts', 'tls-reporting', 'client-discovery', 'dane', 'caa', 'other',
] as const
export const dnsPurposeSchema = z.enum(dnsPurposes)
export type DnsPurpose = z.infer<typeof dnsPurposeSchema>

/** What is to be published. */
export const dnsRecordSchema = z.object({
  name: z.string().meta({ description: 'Absolute, lower case, without the trailing dot', example: 'acme.example' }),
  type: z.string().meta({ example: 'MX' }),
  value: z.string().meta({
    description: 'As DNS tools show it, hosts without their trailing dot; a text whole and without quotes, however long',
    example: '10 mail.dezky.example' }),
  purpose: dnsPurposeSchema,
  required: z.boolean().meta({ description: 'Without it mail is lost or not believed; the others make life easier' }),
}).meta({ id: 'DnsRecord' })
export type DnsRecord = z.infer<typeof dnsRecordSchema>

export const dnsStates = ['match', 'missing', 'conflict', 'unknown'] as const
export const dnsStateSchema = z.enum(dnsStates).meta({
  description: 'match: published, or something that does as well; conflict: something else is there that has to go or be changed; '
    + 'unknown: no resolver could say' })
export type DnsState = z.infer<typeof dnsStateSchema>

export const dnsReasons = [
  'own_policy', 'several', 'incomplete', 'invalid', 'other_hosts', 'other_value', 'address_there', 'unanswered',
] as const
export const dnsReasonSchema = z.enum(dnsReasons).meta({
  description: 'own_policy: another policy than proposed, which is theirs to choose; several: there may be only one, and each that is too many '
    + 'makes all void; incomplete: theirs allows others, but not us; invalid: nobody can read it; other_hosts: mail goes elsewhere, too; '
    + 'other_value: something else is published; address_there: the name has an address where an alias is wanted; unanswered: no resolver '
    + 'could say' })
export type DnsReason = z.infer<typeof dnsReasonSchema>
