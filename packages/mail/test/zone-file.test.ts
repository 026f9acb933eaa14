import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordsFrom } from '../src/dns-record.ts'
import { defaultDnsPolicy, parseZoneFile, type ZoneRecord } from '../src/index.ts'

const label = fc.stringMatching(/^[a-z0-9_][a-z0-9-]{0,10}$/)
const port = fc.nat(65_535).map(String)
const name = fc.array(label, { minLength: 2, maxLength: 4 }).map(labels => labels.join('.'))
// Printable ASCII, quotes and backslashes included, as DNS texts have it.
const text = fc.string({ unit: 'grapheme-ascii', minLength: 0, maxLength: 300 })
type Style = typeof style extends fc.Arbitrary<infer S> ? S : never

const record: fc.Arbitrary<ZoneRecord> = fc.oneof(
  fc.record({ name, type: fc.constant('CNAME'), data: name.map(host => [`${host}.`]) }),
  fc.record({ name, type: fc.constant('MX'), data: fc.tuple(fc.nat(65_535).map(String), name.map(host => `${host}.`)) }),
  fc.record({ name, type: fc.constant('SRV'), data: fc.tuple(fc.constant('0'), port, port, name.map(host => `${host}.`)) }),
  fc.record({ name, type: fc.constant('TXT'), data: fc.array(text, { minLength: 1, maxLength: 4 }) }),
)

/** How a server might write it: choices of spaces, time to live, class, parentheses, comments. */
const style = fc.record({
  space: fc.constantFrom(' ', '\t', '   '), ttl: fc.constantFrom('', '3600', '1h'), kind: fc.constantFrom('IN', 'in', ''),
  apart: fc.boolean(), comment: fc.constantFrom('', ' ; a "comment" (here)'), inherits: fc.boolean(), upper: fc.boolean(),
})

describe('a zone file', () => {
  test('is read as it was meant, however it is written', () => {
    fc.assert(fc.property(fc.array(fc.tuple(record, style), { maxLength: 8 }), (written) => {
      const lines = written.map(([one, how], at) => lineOf(one, how, written[at - 1]?.[0].name ?? null))
      expect(parseZoneFile(`; made by hand\n$TTL 3600\n\n${lines.join('\n')}`)).toEqual(written.map(([one]) => one))
    }), { numRuns: 500 })
  })

  test('that is nonsense is survived', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (nonsense) => {
      expect(Array.isArray(parseZoneFile(nonsense))).toBe(true)
    }), { numRuns: 500 })
  })

  test('may name its origin', () => {
    expect(parseZoneFile('$ORIGIN acme.example.\n@ IN MX 10 mx\nwww 300 CNAME @\n\\097.acme.example. IN TXT "a\\034b\\"c"')).toEqual([
      { name: 'acme.example', type: 'MX', data: ['10', 'mx'] },
      { name: 'www.acme.example', type: 'CNAME', data: ['@'] },
      { name: 'a.acme.example', type: 'TXT', data: ['a"b"c'] },
    ])
  })
})

describe('the records of a domain', () => {
  const zone = [
    'acme.example. IN TXT "v=spf1 mx -all"', '_dmarc.acme.example. IN TXT "v=DMARC1; p=reject"', 'acme.example. IN MX 10 mx.dezky.test.',
    'v1-rsa._domainkey.acme.example. IN TXT (\n  "v=DKIM1; k=rsa; "\n  "p=AAAA"\n)', 'mta-sts.acme.example. IN CNAME mail.dezky.test.',
    '_imaps._tcp.acme.example. IN SRV 0 1 993 mail.dezky.test.', 'acme.example. IN CAA 0 issue "letsencrypt.org"',
    '_25._tcp.mx.acme.example. IN TLSA 3 1 1 abcd', '_smtp._tls.acme.example. IN TXT "v=TLSRPTv1; rua=mailto:x@acme.example"',
  ].join('\n')

  test('have our own SPF and DMARC, long texts whole, and say what they are for', () => {
    const records = recordsFrom(zone, 'acme.example', defaultDnsPolicy)
    expect(records.map(({ purpose, value }) => `${purpose} ${value}`)).toEqual([
      'mx 10 mx.dezky.test', 'spf v=spf1 mx ~all', 'dkim v=DKIM1; k=rsa; p=AAAA',
      'dmarc v=DMARC1; p=none; rua=mailto:postmaster@acme.example', 'caa 0 issue letsencrypt.org',
      'client-discovery 0 1 993 mail.dezky.test',
      'dane 3 1 1 abcd', 'mta-sts mail.dezky.test', 'tls-reporting v=TLSRPTv1; rua=mailto:x@acme.example',
    ])
    expect(records.filter(({ required }) => required).map(({ purpose }) => purpose)).toEqual(['mx', 'spf', 'dkim', 'dmarc'])
  })
})

function lineOf({ name: owner, type, data }: ZoneRecord, how: Style, before: string | null): string {
  const { space, ttl, kind, apart, comment, inherits, upper } = how
  const fields = data.map(field => type === 'TXT' ? `"${field.replaceAll(/["\\]/g, character => `\\${character}`)}"` : field)
  const written = apart ? `(${comment}\n${fields.join(`${comment}\n${space}`)}${comment}\n)` : fields.join(space)
  const first = inherits && before === owner ? '' : `${upper ? owner.toUpperCase() : owner}.`
  return [first, ttl, kind, type, written].filter((part, at) => at === 0 || part !== '').join(space) + comment
}
