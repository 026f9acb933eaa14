import { describe, expect, it } from 'vitest'
import type { DnsPurpose, DnsReason, DnsRecord, DnsState } from '@dezky/contracts'
import type { Lookup } from '../src/index.ts'
import { compareRecords, placeOf } from '../src/index.ts'

const domain = 'acme.example'
const found = (...values: string[]): Lookup => ({ state: 'found', values })
const absent: Lookup = { state: 'absent' }
const other = 'google-site-verification=x'

function record(purpose: DnsPurpose, type: string, value: string, name = domain): DnsRecord {
  return { name, type, value, purpose, required: true }
}

const ours = {
  mx: record('mx', 'MX', '10 mx.dezky.test'),
  spf: record('spf', 'TXT', 'v=spf1 mx ~all'),
  include: record('spf', 'TXT', 'v=spf1 include:spf.dezky.test ~all'),
  dkim: record('dkim', 'TXT', 'v=DKIM1; k=rsa; h=sha256; p=AAAABBBB', `k._domainkey.${domain}`),
  dmarc: record('dmarc', 'TXT', 'v=DMARC1; p=none; rua=mailto:postmaster@acme.example', `_dmarc.${domain}`),
  autoconfig: record('autoconfig', 'CNAME', 'mail.dezky.test', `autoconfig.${domain}`),
  autodiscover: record('autodiscover', 'CNAME', 'mail.dezky.test', `autodiscover.${domain}`),
  mtaSts: record('mta-sts', 'TXT', 'v=STSv1; id=42', `_mta-sts.${domain}`),
  mtaStsHost: record('mta-sts', 'CNAME', 'mail.dezky.test', `mta-sts.${domain}`),
  tlsReporting: record('tls-reporting', 'TXT', 'v=TLSRPTv1; rua=mailto:postmaster@acme.example', `_smtp._tls.${domain}`),
  imaps: record('client-discovery', 'SRV', '0 1 993 mail.dezky.test', `_imaps._tcp.${domain}`),
  noImap: record('client-discovery', 'SRV', '0 0 0 .', `_imap._tcp.${domain}`),
  discovery: record('client-discovery', 'TXT', 'v=UAAC1; a=sha256; d=9X2m=', `_ua-auto-config.${domain}`),
  caa: record('caa', 'CAA', '0 issue letsencrypt.org'),
  tlsa: record('dane', 'TLSA', '3 1 1 abcd', `_25._tcp.mx.${domain}`),
}

type Case = [what: keyof typeof ours, how: string, live: Lookup, state: DnsState, reason?: DnsReason, shown?: string[]]

it.each<Case>([
  ['mx', 'is published', found('10 mx.dezky.test'), 'match'],
  ['mx', 'has another preference', found('0 MX.dezky.test'), 'match'],
  ['mx', 'is not there', absent, 'missing'],
  ['mx', 'leads elsewhere', found('1 aspmx.l.google.com'), 'conflict', 'other_hosts', ['1 aspmx.l.google.com']],
  ['mx', 'leads elsewhere, too', found('10 mx.dezky.test', '50 backup.example'), 'conflict', 'other_hosts'],
  ['mx', 'says that there is no mail', found('0 .'), 'conflict', 'other_hosts'],

  ['spf', 'is published', found(other, 'v=spf1 mx ~all'), 'match', undefined, ['v=spf1 mx ~all']],
  ['spf', 'allows others, too', found('v=spf1 ip4:192.0.2.0/24 include:_spf.google.com +mx -all'), 'match'],
  ['spf', 'names the domain itself', found('V=SPF1  MX:acme.example ~all'), 'match'],
  ['spf', 'lets everybody pass', found('v=spf1 +all'), 'match'],
  ['spf', 'is for others only', found('v=spf1 include:_spf.google.com ~all'), 'conflict', 'incomplete'],
  ['spf', 'names us too late', found('v=spf1 -all mx'), 'conflict', 'incomplete'],
  ['spf', 'names us, and refuses', found('v=spf1 -mx ~all'), 'conflict', 'incomplete'],
  ['spf', 'is neutral to us', found('v=spf1 ?mx -all'), 'conflict', 'incomplete'],
  ['spf', 'names somebody else\'s servers', found('v=spf1 mx:acmeXexample -all'), 'conflict', 'incomplete'],
  ['spf', 'leads on to where we do not look', found('v=spf1 redirect=_spf.example'), 'conflict', 'incomplete'],
  ['spf', 'is there twice', found('v=spf1 mx ~all', 'v=spf1 mx -all'), 'conflict', 'several', ['v=spf1 mx ~all', 'v=spf1 mx -all']],
  ['spf', 'is of no version we know', found('v=spf10 mx', other), 'missing'],
  ['spf', 'is not there', absent, 'missing'],
  ['include', 'is among theirs', found('v=spf1 a include:SPF.dezky.test include:other.example -all'), 'match'],
  ['include', 'is not among theirs', found('v=spf1 mx -all'), 'conflict', 'incomplete'],

  ['dkim', 'is published', found('v=DKIM1; k=rsa; h=sha256; p=AAAABBBB'), 'match'],
  ['dkim', 'is written otherwise', found('k=rsa;p=AAAA BBBB'), 'match'],
  ['dkim', 'has another key', found('v=DKIM1; k=rsa; p=CCCC'), 'conflict', 'other_value'],
  ['dkim', 'has been revoked', found('v=DKIM1; p='), 'conflict', 'other_value'],
  ['dkim', 'is of another kind', found('v=DKIM1; k=ed25519; p=AAAABBBB'), 'conflict', 'other_value'],
  ['dkim', 'is there twice', found('v=DKIM1; p=AAAABBBB', 'v=DKIM1; p=CCCC'), 'conflict', 'several'],
  ['dkim', 'is hidden by a wildcard', found('v=spf1 -all'), 'missing'],
  ['dkim', 'is not there', absent, 'missing'],

  ['dmarc', 'is published', found(ours.dmarc.value), 'match'],
  ['dmarc', 'is stricter', found('v=DMARC1;p=reject'), 'match', 'own_policy', ['v=DMARC1;p=reject']],
  ['dmarc', 'says nothing', found('v=DMARC1'), 'conflict', 'invalid'],
  ['dmarc', 'says what nobody understands', found('v=DMARC1; p=rejct'), 'conflict', 'invalid'],
  ['dmarc', 'is there twice', found('v=DMARC1; p=none', 'v=DMARC1; p=reject'), 'conflict', 'several'],
  ['dmarc', 'is not there', absent, 'missing'],
  ['dmarc', 'is hidden by a wildcard', found('v=spf1 -all'), 'missing'],

  ['autoconfig', 'is published', found('Mail.dezky.test'), 'match'],
  ['autoconfig', 'leads elsewhere', found('autoconfig.example'), 'conflict', 'other_value'],
  ['autodiscover', 'leads to Microsoft', found('autodiscover.outlook.com'), 'conflict', 'other_value'],
  ['autodiscover', 'is not there', absent, 'missing'],

  ['mtaSts', 'is published', found('v=STSv1;id=42;'), 'match'],
  ['mtaSts', 'is of an earlier policy', found('v=STSv1; id=41'), 'conflict', 'other_value'],
  ['mtaSts', 'is there twice', found('v=STSv1; id=42', 'v=STSv1; id=42'), 'conflict', 'several'],
  ['mtaSts', 'is not there', absent, 'missing'],
  ['mtaStsHost', 'is published', found('mail.dezky.test'), 'match'],
  ['tlsReporting', 'is published', found(ours.tlsReporting.value), 'match'],
  ['tlsReporting', 'reports elsewhere', found('v=TLSRPTv1; rua=https://reports.example'), 'match', 'own_policy'],
  ['tlsReporting', 'reports to nobody', found('v=TLSRPTv1'), 'conflict', 'other_value'],

  ['imaps', 'is published', found('0 1 993 mail.dezky.test'), 'match'],
  ['imaps', 'has another weight', found('10 5 993 mail.dezky.test'), 'match'],
  ['imaps', 'leads elsewhere', found('0 1 993 imap.example'), 'conflict', 'other_value'],
  ['imaps', 'is not there', absent, 'missing'],
  ['noImap', 'is published', found('0 0 0 .'), 'match'],
  ['discovery', 'is published', found(ours.discovery.value, other), 'match', undefined, [ours.discovery.value]],
  ['discovery', 'is not there', found(other), 'missing'],
  ['caa', 'is among theirs', found('0 issue letsencrypt.org', '0 issue ca.example'), 'match'],
  ['caa', 'is not among theirs', found('0 issue ca.example'), 'conflict', 'other_value'],
  ['caa', 'is not there', absent, 'missing'],
  ['tlsa', 'is published', found('3 1 1 ABCD'), 'match'],
  ['tlsa', 'is of an earlier key', found('3 1 1 1234'), 'conflict', 'other_value'],
])('%s that %s', (what, _, live, state, reason, shown) => {
  const [verdict] = compareRecords([ours[what]], new Map([[placeOf(ours[what]), live]]))
  expect(verdict).toMatchObject({ ...ours[what], state, reason: reason ?? null, ...shown ? { live: shown } : {} })
})

describe('every record', () => {
  it.each(Object.entries(ours))('%s of which nobody can say anything is unknown', (_, wanted) => {
    const unknown = { ...wanted, state: 'unknown', reason: 'unanswered', live: [] }
    expect(compareRecords([wanted], new Map([[placeOf(wanted), { state: 'unknown' }]]))).toEqual([unknown])
    expect(compareRecords([wanted], new Map())).toEqual([unknown])
  })
})

describe('several', () => {
  it('exchangers of ours are no strangers to each other', () => {
    const second = record('mx', 'MX', '20 mx2.dezky.test')
    const states = (live: Lookup) => compareRecords([ours.mx, second], new Map([[placeOf(ours.mx), live]])).map(({ state }) => state)
    expect(states(found('20 mx2.dezky.test', '10 mx.dezky.test'))).toEqual(['match', 'match'])
    expect(states(found('10 mx.dezky.test'))).toEqual(['match', 'missing'])
    expect(states(found('10 mx.dezky.test', '5 mx.example'))).toEqual(['conflict', 'conflict'])
  })

  it('texts at one name do not disturb each other', () => {
    const live = new Map([[placeOf(ours.spf), found(other, 'v=spf1 mx -all', 'MS=1')]])
    expect(compareRecords([ours.spf, record('other', 'TXT', 'MS=2')], live).map(({ state }) => state)).toEqual(['match', 'missing'])
  })
})

it('an address in an alias\'s place is in its way', () => {
  const live = new Map([[placeOf(ours.autoconfig), absent], [`A autoconfig.${domain}`, found('192.0.2.7')]])
  expect(compareRecords([ours.autoconfig], live)).toMatchObject([{ state: 'conflict', reason: 'address_there', live: ['192.0.2.7'] }])
})
