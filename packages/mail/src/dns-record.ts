// The records a domain's owner publishes, out of what the server proposes and what we think is right.
import type { DnsPurpose, DnsRecord } from '@dezky/contracts'
import { parseZoneFile, type ZoneRecord } from './zone-file.ts'

/** `{domain}` stands for the domain's name. */
export interface DnsPolicy { spf: string, dmarc: string }

/** A server's own defaults (`-all`, `p=reject`) would cut off whoever still sends from elsewhere. */
export const defaultDnsPolicy: DnsPolicy = { spf: 'v=spf1 mx ~all', dmarc: 'v=DMARC1; p=none; rua=mailto:postmaster@{domain}' }

const required: DnsPurpose[] = ['mx', 'spf', 'dkim', 'dmarc']

export function recordsFrom(zoneFile: string, domain: string, policy: DnsPolicy): DnsRecord[] {
  const proposed = parseZoneFile(zoneFile).map(record => described(record, domain))
    .filter(({ purpose }) => purpose !== 'spf' && purpose !== 'dmarc')
  const ours = [
    { name: domain, type: 'TXT', value: policy.spf, purpose: 'spf' as const },
    { name: `_dmarc.${domain}`, type: 'TXT', value: policy.dmarc, purpose: 'dmarc' as const },
  ].map(record => ({ ...record, value: record.value.replaceAll('{domain}', domain) }))
  return [...ours, ...proposed].map(record => ({ ...record, required: required.includes(record.purpose) }))
    .sort((one, other) => order(one) - order(other) || compare(one, other))
}

function described(record: ZoneRecord, domain: string): Omit<DnsRecord, 'required'> {
  const { name, type, data } = record
  const value = type === 'TXT' ? data.join('') : data.map(field => field.replace(/(?<=.)\.$/, '')).join(' ')
  return { name, type, value, purpose: purposeOf(name, type, { value, domain }) }
}

function purposeOf(name: string, type: string, { value, domain }: { value: string, domain: string }): DnsPurpose {
  if (type === 'TXT' && value.startsWith('v=spf1')) return 'spf'
  if (type === 'SRV') return 'client-discovery'
  if (type === 'TLSA') return 'dane'
  if (type === 'CAA') return 'caa'
  if (type === 'MX') return 'mx'
  if (name.endsWith(`._domainkey.${domain}`)) return 'dkim'
  return byName[name.slice(0, -domain.length - 1)] ?? 'other'
}

const byName: Record<string, DnsPurpose> = {
  _dmarc: 'dmarc', autoconfig: 'autoconfig', autodiscover: 'autodiscover', 'mta-sts': 'mta-sts', '_mta-sts': 'mta-sts',
  '_smtp._tls': 'tls-reporting', 'ua-auto-config': 'client-discovery', '_ua-auto-config': 'client-discovery',
}

function order({ purpose }: DnsRecord): number {
  const at = required.indexOf(purpose)
  return at < 0 ? required.length : at
}

function compare(one: DnsRecord, other: DnsRecord): number {
  return one.purpose.localeCompare(other.purpose) || one.name.localeCompare(other.name) || one.value.localeCompare(other.value)
}
