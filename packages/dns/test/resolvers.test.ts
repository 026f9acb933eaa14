// Against a real name server, and against resolvers on a bad day.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dns, Question } from '../src/index.ts'
import { createDns } from '../src/index.ts'
import type { NameServer, Oddity, OddResolver } from '../src/testing.ts'
import { named, startNameServer, startOddResolver } from '../src/testing.ts'

const within = 'acme.test'
const badDays = ['silent', 'servfail', 'refused', 'denying', 'empty', 'garbled'] as const
const key = `p=${'A'.repeat(300)}`

describe.skipIf(!named)('looking up', () => {
  let server: NameServer
  const oddities: OddResolver[] = []
  beforeAll(async () => {
    server = await startNameServer({ 'acme.test': [
      '@ IN MX 10 MX.Dezky.test.', '@ IN MX 20 mx2.dezky.test.', '@ IN TXT "v=spf1 " "mx -all"', '@ IN CAA 0 issue "ca.test;x=1"',
      '_imap._tcp IN SRV 0 0 0 .', '_imaps._tcp IN SRV 0 1 993 mail.dezky.test.', '_25._tcp IN TLSA 3 1 1 ABCD',
      'www IN CNAME acme.test.', 'lost IN CNAME nowhere.test.', 'odd IN TXT "a\\000\\255b"',
      `k._domainkey IN TXT "v=DKIM1; " "${key.slice(0, 255)}" "${key.slice(255)}"`, '@ IN A 192.0.2.1',
    ] })
  })
  afterAll(async () => {
    for (const oddity of oddities) await oddity[Symbol.asyncDispose]()
    await server?.[Symbol.asyncDispose]()
  })

  async function odd(oddity: Oddity): Promise<string> {
    const resolver = await startOddResolver(oddity)
    oddities.push(resolver)
    return resolver.address
  }
  const dns = (...servers: string[]) => createDns({ servers, timeoutMs: 2000 })
  const spf: Question = { name: 'acme.test', type: 'TXT' }
  const nothing: Question = { name: '_dmarc.acme.test', type: 'TXT' }

  it.each<[Question['type'], string, string[]]>([
    ['MX', 'acme.test', ['10 mx.dezky.test', '20 mx2.dezky.test']],
    ['TXT', 'acme.test', ['v=spf1 mx -all']],
    ['TXT', 'k._domainkey.acme.test', [`v=DKIM1; ${key}`]],
    ['TXT', 'odd.acme.test', [expect.stringMatching(/^a\\000[^\0]*b$/)]],
    ['CAA', 'acme.test', ['0 issue ca.test;x=1']],
    ['SRV', '_imap._tcp.acme.test', ['0 0 0 .']],
    ['SRV', '_imaps._tcp.acme.test', ['0 1 993 mail.dezky.test']],
    ['TLSA', '_25._tcp.acme.test', ['3 1 1 abcd']],
    ['CNAME', 'www.acme.test', ['acme.test']],
    ['A', 'www.acme.test', ['192.0.2.1']],
  ])('finds %s of %s', async (type, name, values) => {
    const lookup = await dns(server.address).lookup({ name, type }, { within })
    expect(lookup).toMatchObject({ state: 'found', values: expect.arrayContaining(values) })
  })

  it.each<[string, Question, string]>([
    ['a name that is not there', nothing, 'acme.test'],
    ['a name without such a record', { name: 'acme.test', type: 'SRV' }, 'acme.test'],
    ['an alias that leads nowhere', { name: 'lost.acme.test', type: 'TXT' }, 'acme.test'],
    ['a domain nobody has registered', { name: '_dezky-challenge.nobody.test', type: 'TXT' }, 'nobody.test'],
    ['a name below an alias', { name: '_x.www.acme.test', type: 'TXT' }, 'www.acme.test'],
  ])('says so of %s', async (_, question, of) => {
    expect(await dns(server.address).lookup(question, { within: of })).toEqual({ state: 'absent' })
  })

  it('sees at once what was changed a moment ago', async () => {
    const [asked, question]: [Dns, Question] = [dns(server.address), { name: 'moving.test', type: 'TXT' }]
    expect(await asked.lookup(question, { within: 'moving.test' })).toEqual({ state: 'absent' })
    await server.set('moving.test', ['@ IN TXT moved'])
    expect(await asked.lookup(question, { within: 'moving.test' })).toEqual({ state: 'found', values: ['moved'] })
  })

  it.concurrent.each(badDays)('knows nothing from a %s resolver', async (oddity) => {
    const asked = dns(await odd(oddity))
    const answers = await Promise.all([spf, nothing].map(question => asked.lookup(question, { within })))
    expect(answers).toEqual([{ state: 'unknown' }, { state: 'unknown' }])
  })

  it.concurrent.each(badDays)('does not mind a %s resolver beside a good one', async (oddity) => {
    const asked = dns(await odd(oddity), server.address)
    const answers = await Promise.all([spf, nothing].map(question => asked.lookup(question, { within })))
    expect(answers).toMatchObject([{ state: 'found' }, { state: 'absent' }])
  })

  it.concurrent('waits for a slow one as long as it was told, and no longer', async () => {
    expect(await dns(await odd({ slowMs: 100, behind: server.address })).lookup(spf, { within })).toMatchObject({ state: 'found' })
    expect(await dns(await odd({ slowMs: 60_000, behind: server.address })).lookup(spf, { within })).toEqual({ state: 'unknown' })
  })

  it.concurrent('knows nothing where nobody listens', async () => {
    expect(await dns('127.0.0.1:1').lookup(spf, { within })).toEqual({ state: 'unknown' })
  })

  it('takes what is hoped for from whoever sees it, and something else from nobody else', async () => {
    await using behind = await startNameServer({ 'acme.test': ['@ IN TXT "v=spf1 -all"'] })
    const asked = dns(behind.address, server.address)
    const accepts = (values: string[]) => values.includes('v=spf1 mx -all')
    expect(await asked.lookup(spf, { within, accepts })).toEqual({ state: 'found', values: ['v=spf1 mx -all'] })
    expect(await asked.lookup(spf, { within, accepts: () => false })).toEqual({ state: 'found', values: ['v=spf1 -all'] })
  })

  it('ends when it is told to', async () => {
    const asked = createDns({ servers: [await odd('silent')], timeoutMs: 60_000 })
    const signal = AbortSignal.timeout(50)
    await expect(asked.lookup(spf, { within, signal })).rejects.toThrow(/timeout/)
    await expect(asked.lookup(spf, { within, signal })).rejects.toThrow(/timeout/)
  })
})
