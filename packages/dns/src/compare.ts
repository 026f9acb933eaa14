// What is published against what should be. Pure.
import type { DnsReason, DnsRecord, DnsState } from '@dezky/contracts'
import type { Lookup } from './dns.ts'
import { allows, isSpf } from './spf.ts'
import type { Tags } from './tag-list.ts'
import { keyOf, tagsOf } from './tag-list.ts'

export interface Verdict {
  state: DnsState
  /** Why it is no plain match; null when there is nothing to explain. */
  reason: DnsReason | null
  /** What is published there, as far as it is about this. */
  live: string[]
}

export type Compared = DnsRecord & Verdict
/** What was found, by `placeOf` the record; what is left out was not asked for. */
export type Live = ReadonlyMap<string, Lookup>

export function placeOf({ name, type }: Pick<DnsRecord, 'name' | 'type'>): string {
  return `${type} ${name}`
}

export function compareRecords(expected: readonly DnsRecord[], live: Live): Compared[] {
  return expected.map((record) => {
    const found = live.get(placeOf(record)) ?? { state: 'unknown' }
    return { ...record, ...verdictOn(record, found, { expected, live }) }
  })
}

interface Surroundings { expected: readonly DnsRecord[], live: Live }

function verdictOn(record: DnsRecord, found: Lookup, around: Surroundings): Verdict {
  if (found.state === 'unknown') return { state: 'unknown', reason: 'unanswered', live: [] }
  const values = found.state === 'found' ? found.values : []
  if (record.type === 'CNAME' && values.length === 0) return withoutAlias(record, around.live)
  const beside = around.expected.filter(other => placeOf(other) === placeOf(record)).map(({ value }) => value)
  return (judges[record.purpose] ?? anyValue)(record, values, beside)
}

/** `beside`: all values of ours at the same place, this one included. */
type Judge = (record: DnsRecord, values: string[], beside: string[]) => Verdict

const judges: Partial<Record<DnsRecord['purpose'], Judge>> = {
  mx, spf, dkim, dmarc, 'mta-sts': mtaSts, 'tls-reporting': tlsReporting, 'client-discovery': service,
}

const missing: Verdict = { state: 'missing', reason: null, live: [] }

function match(live: string[], reason: DnsReason | null = null): Verdict {
  return { state: 'match', reason, live }
}

function conflict(reason: DnsReason, live: string[]): Verdict {
  return { state: 'conflict', reason, live }
}

/** In what order ours are tried is the owner's choice; that nobody else is tried is not. */
function mx({ value }: DnsRecord, values: string[], beside: string[]): Verdict {
  const [ours, hosts] = [new Set(beside.map(hostOf)), values.map(hostOf)]
  if (hosts.some(host => !ours.has(host))) return conflict('other_hosts', values)
  return hosts.includes(hostOf(value)) ? match(values) : missing
}

/** Two of them are an error to whoever asks (RFC 7208, section 4.5). */
function spf({ name, value }: DnsRecord, values: string[]): Verdict {
  const texts = values.filter(isSpf)
  if (texts.length === 0) return missing
  if (texts.length > 1) return conflict('several', texts)
  return texts.every(text => allows(text, value, name)) ? match(texts) : conflict('incomplete', texts)
}

function dkim({ value }: DnsRecord, values: string[]): Verdict {
  const texts = values.filter(text => keyOf(text) !== null)
  if (texts.length === 0) return missing
  const wanted = keyOf(value)
  return texts.every(text => sameKey(keyOf(text), wanted)) ? match(texts) : conflict(texts.length > 1 ? 'several' : 'other_value', texts)
}

function sameKey(one: Tags | null, other: Tags | null): boolean {
  return one?.get('p') === other?.get('p') && (one?.get('k') ?? 'rsa') === (other?.get('k') ?? 'rsa')
}

/** How strict they are is the owner's choice: any policy that can be read is a match. */
function dmarc({ value }: DnsRecord, values: string[]): Verdict {
  const texts = values.filter(text => tagsOf(text, 'DMARC1') !== null)
  if (texts.length === 0) return missing
  if (texts.length > 1) return conflict('several', texts)
  const policy = tagsOf(texts.join(''), 'DMARC1')?.get('p')?.toLowerCase() ?? ''
  if (!['none', 'quarantine', 'reject'].includes(policy)) return conflict('invalid', texts)
  return match(texts, texts.includes(value) ? null : 'own_policy')
}

/** The id says that there is a new policy to be fetched: with another one senders keep to what they know. */
function mtaSts(record: DnsRecord, values: string[]): Verdict {
  if (record.type !== 'TXT') return anyValue(record, values)
  return oneText(values, 'STSv1', tags => tags.get('id') === tagsOf(record.value, 'STSv1')?.get('id'))
}

/** To whom failures are reported is the owner's choice. */
function tlsReporting(record: DnsRecord, values: string[]): Verdict {
  const verdict = oneText(values, 'TLSRPTv1', tags => Boolean(tags.get('rua')))
  return verdict.state === 'match' && !verdict.live.includes(record.value) ? { ...verdict, reason: 'own_policy' } : verdict
}

function oneText(values: string[], version: string, fits: (tags: Tags) => boolean): Verdict {
  const found = values.flatMap(text => tagsOf(text, version) ?? [])
  const texts = values.filter(text => tagsOf(text, version) !== null)
  if (texts.length === 0) return missing
  if (texts.length > 1) return conflict('several', texts)
  return found.every(fits) ? match(texts) : conflict('other_value', texts)
}

/** Priority and weight choose among several; host and port are what counts. */
function service(record: DnsRecord, values: string[]): Verdict {
  if (record.type !== 'SRV') return anyValue(record, values)
  const target = (value: string) => value.split(' ').slice(2).join(' ')
  if (values.length === 0) return missing
  return values.some(value => target(value) === target(record.value)) ? match(values) : conflict('other_value', values)
}

/** Texts of other people's at the same name are none of our business. */
function anyValue({ value, type }: DnsRecord, values: string[]): Verdict {
  if (values.some(found => same(found, value))) return match(values.filter(found => type !== 'TXT' || same(found, value)))
  return values.length === 0 || type === 'TXT' ? missing : conflict('other_value', values)
}

/** An address under that name, be it from a wildcard, answers in the alias's place. */
function withoutAlias({ name }: DnsRecord, live: Live): Verdict {
  const address = live.get(placeOf({ name, type: 'A' }))
  return address?.state === 'found' ? conflict('address_there', address.values) : missing
}

function same(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase()
}

function hostOf(mx: string): string {
  return mx.slice(mx.indexOf(' ') + 1).toLowerCase()
}
