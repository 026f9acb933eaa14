import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DnsRecord } from '@dezky/contracts'
import { parseZoneFile } from '@dezky/mail'
import { compareRecords, createDns, lookAtRecords, zoneFileOf } from '../src/index.ts'
import { named, startNameServer } from '../src/testing.ts'

const long = `v=DKIM1; k=rsa; p=${'MIIB'.repeat(130)}`
const records: DnsRecord[] = ([
  ['acme.test', 'MX', '10 mx.dezky.test', 'mx'],
  ['acme.test', 'TXT', 'v=spf1 mx ~all', 'spf'],
  ['r._domainkey.acme.test', 'TXT', long, 'dkim'],
  ['_dmarc.acme.test', 'TXT', 'v=DMARC1; p=none; rua=mailto:"post;master"@acme.test', 'dmarc'],
  ['autoconfig.acme.test', 'CNAME', 'mail.dezky.test', 'autoconfig'],
  ['autodiscover.acme.test', 'CNAME', 'mail.dezky.test', 'autodiscover'],
  ['_mta-sts.acme.test', 'TXT', 'v=STSv1; id=42', 'mta-sts'],
  ['_smtp._tls.acme.test', 'TXT', 'v=TLSRPTv1; rua=mailto:x@acme.test', 'tls-reporting'],
  ['_imaps._tcp.acme.test', 'SRV', '0 1 993 mail.dezky.test', 'client-discovery'],
  ['_imap._tcp.acme.test', 'SRV', '0 0 0 .', 'client-discovery'],
  ['_25._tcp.mx.acme.test', 'TLSA', '3 1 1 abcd', 'dane'],
  ['acme.test', 'CAA', '0 issue ca.test;accounturi=x', 'caa'],
] as const).map(([name, type, value, purpose]) => ({ name, type, value, purpose, required: true }))

it('says every text as it is, whatever is in it, in pieces that fit', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 700 }), (value) => {
    const file = zoneFileOf([{ name: 'acme.test', type: 'TXT', value }])
    const [read] = parseZoneFile(file)
    expect(read?.data.join('')).toBe(value)
    expect(Math.max(...read?.data.map(piece => piece.length) ?? [])).toBeLessThanOrEqual(255)
    expect(file.trimEnd().split('\n')).toHaveLength(2)
  }), { numRuns: 500 })
})

it('cuts by bytes, not by characters', () => {
  const [read] = parseZoneFile(zoneFileOf([{ name: 'acme.test', type: 'TXT', value: 'å'.repeat(200) }]))
  expect(read?.data.map(piece => piece.length)).toEqual([255, 145])
})

it('writes one record a line, and nothing that would begin another', () => {
  expect(zoneFileOf(records.slice(0, 2))).toBe('$TTL 3600\nacme.test. IN MX 10 mx.dezky.test.\nacme.test. IN TXT "v=spf1 mx ~all"\n')
  expect(() => zoneFileOf([{ name: 'acme.test', type: 'MX', value: '10 mx\nevil IN A 192.0.2.1' }])).toThrow(/one line/)
})

it.skipIf(!named)('is all that a name server needs: loaded as it is, everything matches', async () => {
  await using server = await startNameServer({ 'acme.test': zoneFileOf(records).split('\n') })
  const dns = createDns({ servers: [server.address] })
  const states = async () => compareRecords(records, await lookAtRecords(dns, records, { within: 'acme.test' })).map(({ state }) => state)
  expect(new Set(await states())).toEqual(new Set(['match']))
  await server.set('acme.test', ['*.acme.test. IN A 192.0.2.1'])
  const without = compareRecords(records, await lookAtRecords(dns, records, { within: 'acme.test' }))
  expect(without.filter(({ type }) => type === 'CNAME').map(({ reason }) => reason)).toEqual(['address_there', 'address_there'])
  expect(new Set(without.filter(({ type }) => type !== 'CNAME').map(({ state }) => state))).toEqual(new Set(['missing']))
})
