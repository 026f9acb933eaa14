// Asks for everything that is needed to compare, each place once.
import type { DnsRecord } from '@dezky/contracts'
import type { Live } from './compare.ts'
import { compareRecords, placeOf } from './compare.ts'
import type { Dns, Lookup, LookupOptions, Question, RecordType } from './dns.ts'
import { recordTypes } from './dns.ts'

export async function lookAtRecords(dns: Dns, expected: readonly DnsRecord[], options: Omit<LookupOptions, 'accepts'>): Promise<Live> {
  const places = new Map(expected.map(record => [placeOf(record), record]))
  const found = await Promise.all([...places.values()].map(record => lookAt(dns, record, expected, options)))
  return new Map(found.flat())
}

async function lookAt(
  dns: Dns, { name, type }: DnsRecord, expected: readonly DnsRecord[], options: LookupOptions,
): Promise<[string, Lookup][]> {
  const place = placeOf({ name, type })
  const here = expected.filter(record => placeOf(record) === place)
  const accepts = (values: string[]) =>
    compareRecords(here, new Map([[place, { state: 'found', values }]])).every(({ state }) => state === 'match')
  if (!isAskable(type)) return []
  const answer = await dns.lookup({ name, type } satisfies Question, { ...options, accepts })
  if (type !== 'CNAME' || answer.state !== 'absent') return [[place, answer]]
  return [[place, answer], [placeOf({ name, type: 'A' }), await dns.lookup({ name, type: 'A' }, options)]]
}

function isAskable(type: string): type is RecordType {
  return recordTypes.some(known => known === type)
}
