export { type Address, parseAddress } from './address.ts'
export { defaultDnsPolicy, type DnsPolicy } from './dns-record.ts'
export { MailConflict, MailRejected, MailUnavailable } from './errors.ts'
export type {
  DomainRef, GroupWish, Held, ListWish, Mail, MailboxWish, ObservedDomain, ObservedGroup, ObservedList, ObservedMailbox, Probed,
} from './mail.ts'
export { parseZoneFile, type ZoneRecord } from './zone-file.ts'
