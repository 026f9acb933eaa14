// Domains through the API, against a real name server on loopback.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, CheckedRecord, Domain, DomainHistoryEntry, DomainSummary, OutgoingMail, PastEvent, Tenant } from '@dezky/contracts'
import type { Dns } from '@dezky/dns'
import { createDns } from '@dezky/dns'
import type { NameServer, Oddity } from '@dezky/dns/testing'
import { named, startNameServer, startOddResolver } from '@dezky/dns/testing'
import { MailUnavailable } from '@dezky/mail'
import type { MemoryMail } from '@dezky/mail/drivers/memory'
import { memory } from '@dezky/mail/drivers/memory'
import { movableClock } from '../../../test/movable-clock.ts'
import { administratorOf, createActiveTenant, newTenant, readTenant } from '../../../test/tenants.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const hour = 3_600_000
const clock = movableClock()
const asked: { dns: Dns } = { dns: createDns({ servers: ['127.0.0.1:1'] }) }
let server: NameServer
let mail: MemoryMail
let api: TestApi
let olga: Caller
let anna: Caller
const tenants: Record<string, Tenant> = {}

beforeAll(async () => {
  if (!named) return
  server = await startNameServer({})
  asked.dns = createDns({ servers: [server.address] })
  mail = memory()
  const dns: Dns = { lookup: (question, options) => asked.dns.lookup(question, options) }
  const variables = { PLATFORM_DOMAINS: 'dezky.example', DNS_DMARC: 'v=DMARC1; p=none; rua=mailto:d@{domain}' }
  api = await startTestApi({ clock, dns, mail }, variables)
  olga = await api.as(operator)
  for (const slug of ['acme', 'other', 'many']) tenants[slug] = await createActiveTenant(olga, slug)
  anna = await api.as(await administratorOf(api, tenants['acme']!))
  // What it finds by itself has a test of its own; here nobody looks but who is told to.
  await api.services.reconciler[Symbol.asyncDispose]()
})
afterAll(async () => {
  await api?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

const at = (slug: string, rest = '') => `/v1/tenants/${slug}/domains${rest}`
const read = async (slug: string, { id }: { id: string }) => (await olga.get<Domain>(at(slug, `/${id}`))).body
const publish = (name: string, ...records: Pick<CheckedRecord, 'name' | 'type' | 'value'>[]) =>
  server.set(name, records.map(({ name, type, value }) => `${name}. IN ${type} ${type === 'TXT' ? `"${value}"` : value}`))

async function claim(slug: string, name: string): Promise<Domain> {
  const answer = await olga.post<Domain>(at(slug), { name })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

/** As late as the next check may be. */
async function check(slug: string, { id }: { id: string }): Promise<Domain> {
  clock.move(10_001)
  const answer = await olga.post<Domain>(at(slug, `/${id}/check`))
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

async function prove(slug: string, name: string): Promise<Domain> {
  const domain = await claim(slug, name)
  await publish(name, domain.challenge)
  return check(slug, domain)
}

/** While `work` is done, this is the only resolver there is. */
async function withResolver(oddity: Oddity, work: () => Promise<void>): Promise<void> {
  const good = asked.dns
  await using resolver = await startOddResolver(oddity)
  asked.dns = createDns({ servers: [resolver.address], timeoutMs: 300 })
  try {
    await work()
  }
  finally {
    asked.dns = good
  }
}

async function eventsOf(slug: string, of?: Domain): Promise<string[]> {
  const { items } = (await olga.get<{ items: PastEvent[] }>(`/v1/tenants/${slug}/events?limit=100`)).body
  return items.filter(({ subject }) => !of || subject === `domain:${of.id}`).map(({ type }) => type).reverse()
}

describe.skipIf(!named)('claiming', () => {
  it('tells what to publish, in the trail and to listeners, and once', async () => {
    const before = await readTenant(olga, 'acme')
    const send = () => anna.post<Domain>(at('acme'), { name: 'Blåbær.example' }, { 'idempotency-key': 'claim-blaabaer' })
    const { status, body, headers } = await send()
    expect(status).toBe(201)
    expect(headers).toMatchObject({ location: at('acme', `/${body.id}`), etag: '"1"' })
    expect(body).toMatchObject({
      name: 'xn--blbr-roah.example', unicodeName: 'blåbær.example', state: 'pending', proof: 'awaited', health: 'unknown', relaying: false,
      verifiedAt: null, records: [], recordsNote: { reason: 'not_verified' },
      challenge: { name: '_dezky-challenge.xn--blbr-roah.example', type: 'TXT', value: expect.stringMatching(/^dezky-verification=[0-9a-f]{32}$/) },
    })
    expect(Date.parse(body.expiresAt ?? '') - Date.parse(body.claimedAt)).toBe(30 * 24 * hour)
    expect((await send()).body).toEqual(body)
    expect(await anna.post(at('acme'), { name: 'xn--blbr-roah.example' })).toMatchObject({ status: 409, body: { code: 'domain_claimed' } })
    const after = await readTenant(olga, 'acme')
    expect(after).toMatchObject({ version: before.version + 1, domains: [{ name: body.name, verifiedAt: null }] })
    const audit = await olga.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit?limit=1')
    expect(audit.body.items[0]).toMatchObject({ action: 'domain.claim', subject: `domain:${body.id}`, details: { name: body.name } })
    expect(await eventsOf('acme')).toContain('domain.claimed')
  })

  it.each<[string, string, number, string]>([
    ['a public suffix', 'co.uk', 422, 'domain_refused'], ['the platform itself', 'dezky.example', 422, 'domain_refused'],
    ['what is below the platform', 'mail.dezky.example', 422, 'domain_refused'], ['no domain', 'http://acme.example', 400, 'validation_failed'],
  ])('is refused for %s', async (_, name, status, code) => {
    expect(await anna.post(at('acme'), { name })).toMatchObject({ status, body: { code } })
    const wish = newTenant('never', { domains: [name] })
    expect(await olga.post('/v1/tenants', wish)).toMatchObject({ status, body: { code } })
  })

  it('ends at fifty', async () => {
    const names = Array.from({ length: 49 }, (_, index) => `many${index}.example`)
    await olga.patch('/v1/tenants/many', { domains: names }, (await readTenant(olga, 'many')).version)
    const answers = await Promise.all(['a.example', 'b.example'].map(name => olga.post(at('many'), { name })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
    const first = (await olga.get<{ items: DomainSummary[], nextCursor: string }>(at('many', '?limit=30'))).body
    const rest = (await olga.get<{ items: DomainSummary[], nextCursor: null }>(at('many', `?limit=30&cursor=${first.nextCursor}`))).body
    expect(new Set([...first.items, ...rest.items].map(({ name }) => name)).size).toBe(50)
    expect(rest.nextCursor).toBeNull()
  })

  it('happens with a tenant that is made with domains, each with a token of its own', async () => {
    await olga.post('/v1/tenants', newTenant('rich', { domains: ['rich.example', 'Rick.example.'] }))
    const { items } = (await olga.get<{ items: DomainSummary[] }>(at('rich'))).body
    const domains = await Promise.all(items.map(item => read('rich', item)))
    expect(domains.map(({ name, state }) => [name, state])).toEqual([['rich.example', 'pending'], ['rick.example', 'pending']])
    expect(domains[0]?.challenge.value).not.toBe(domains[1]?.challenge.value)
    await publish('rich.example', domains[0]!.challenge)
    expect((await check('rich', domains[0]!)).state).toBe('verified')
    const { version } = await readTenant(olga, 'rich')
    await olga.patch('/v1/tenants/rich', { domains: ['rich.example', 'new.example'] }, version)
    expect((await read('rich', domains[0]!)).state).toBe('verified')
    expect((await olga.get(at('rich', `/${domains[1]!.id}`))).status).toBe(404)
    expect(await eventsOf('rich')).toEqual(expect.arrayContaining(['domain.claimed', 'domain.verified', 'domain.released']))
  })
})

describe.skipIf(!named)('proving', () => {
  it('takes the token of this very claim', async () => {
    const domain = await claim('acme', 'strict.example')
    const wrong = { ...domain.challenge, value: 'dezky-verification=00000000000000000000000000000000' }
    await publish('strict.example', wrong)
    expect(await check('acme', domain)).toMatchObject({ state: 'pending', proof: 'awaited', lastCheck: { answered: true } })
    await publish('strict.example', wrong, domain.challenge)
    expect(await check('acme', domain)).toMatchObject({ state: 'verified', proof: 'seen', verifiedAt: expect.any(String), expiresAt: null })
    const { items: [entry] } = (await olga.get<{ items: AuditEntry[] }>('/v1/tenants/acme/audit?limit=1')).body
    expect(entry).toMatchObject({ action: 'domain.verify', actor: { kind: 'person' } })
    expect((await olga.get<{ items: DomainHistoryEntry[] }>(at('acme', `/${domain.id}/history`))).body.items)
      .toMatchObject([{ state: 'verified', proof: 'seen', health: 'unknown', records: [] }])
  })

  it.each<Oddity>(['silent', 'servfail', 'denying'])('waits while the resolver is %s', async (oddity) => {
    const name = `waits-${String(oddity)}.example`
    const domain = await claim('acme', name)
    await publish(name, domain.challenge)
    await withResolver(oddity, async () => {
      expect(await check('acme', domain)).toMatchObject({ state: 'pending', lastCheck: { answered: false } })
    })
    expect((await check('acme', domain)).state).toBe('verified')
  })

  it('says nothing about who holds a domain, and is possible once they give it up', async () => {
    const first = await prove('acme', 'shared.example')
    const [second, free] = [await claim('other', 'shared.example'), await claim('other', 'free.example')]
    const alike = ({ id: _, name: __, unicodeName: ___, challenge: ____, claimedAt: _____, expiresAt: ______, ...rest }: Domain) => rest
    expect(alike(second)).toEqual(alike(free))
    expect(alike({ ...await check('other', second), lastCheck: null, nextCheckAt: null }))
      .toEqual(alike({ ...await check('other', free), lastCheck: null, nextCheckAt: null }))
    await publish('shared.example', first.challenge, second.challenge)
    expect(await check('other', second)).toMatchObject({ state: 'pending', proof: 'taken', verifiedAt: null })
    expect(JSON.stringify(await read('other', second))).not.toContain('acme')
    expect((await check('acme', first)).state).toBe('verified')
    const giveUp = (name: string) => anna.delete(at('acme', `/${first.id}`), { name })
    expect(await giveUp('other.example')).toMatchObject({ status: 422, body: { code: 'domain_mismatch' } })
    expect((await giveUp('Shared.example')).status).toBe(204)
    expect((await anna.get(at('acme', `/${first.id}`))).status).toBe(404)
    expect((await check('other', second)).state).toBe('verified')
  })

  it('succeeds for one of two who prove the same at once', async () => {
    const claims = await Promise.all(['acme', 'other'].map(slug => claim(slug, 'raced.example')))
    await publish('raced.example', ...claims.map(({ challenge }) => challenge))
    clock.move(10_001)
    const answers = await Promise.all(['acme', 'other'].map((slug, index) => olga.post<Domain>(at(slug, `/${claims[index]!.id}/check`))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.map(({ body }) => body.proof).sort()).toEqual(['seen', 'taken'])
  })

  it('is each domain\'s own: what is below somebody else\'s takes its own proof, and takes nothing from it', async () => {
    const parent = await prove('acme', 'parent.example')
    const child = await claim('other', 'child.parent.example')
    expect((await check('other', child)).state).toBe('pending')
    await publish('parent.example', parent.challenge, child.challenge)
    expect((await check('other', child)).state).toBe('verified')
    expect((await check('acme', parent)).state).toBe('verified')
  })

  it('is given up after thirty days, and can be begun anew', async () => {
    const domain = await claim('other', 'late.example')
    clock.move(31 * 24 * hour)
    expect(await check('other', domain)).toMatchObject({ state: 'expired', nextCheckAt: null })
    clock.move(10_001)
    expect(await olga.post(at('other', `/${domain.id}/check`))).toMatchObject({ status: 409, body: { code: 'domain_expired' } })
    const again = await claim('other', 'late.example')
    expect(again).toMatchObject({ state: 'pending' })
    expect(again.challenge.value).not.toBe(domain.challenge.value)
    expect(await eventsOf('other')).toContain('domain.expired')
  })
})

describe.skipIf(!named)('a proven domain', () => {
  it('has its records compared, downloaded, and remembered through a bad hour', async () => {
    const name = 'mail.example'
    const proven = await prove('acme', name)
    expect(proven).toMatchObject({ records: [], recordsNote: { reason: 'not_set_up', message: expect.any(String) } })
    await mail.ensureDomain({ tenantId: tenants['acme']!.id, name })
    const bare = await check('acme', proven)
    expect(bare).toMatchObject({ health: 'attention', recordsNote: null })
    expect(bare.records.map(({ purpose, state, required }) => [purpose, state, required]))
      .toEqual(['mx', 'spf', 'dkim', 'dkim', 'dmarc'].map(purpose => [purpose, 'missing', true]))
    expect(bare.records.find(({ purpose }) => purpose === 'dmarc')?.value).toBe(`v=DMARC1; p=none; rua=mailto:d@${name}`)

    const file = await anna.get<string>(at('acme', `/${proven.id}/zone-file`))
    expect(file.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8', 'content-disposition': `attachment; filename="${name}.zone"` })
    await server.set(name, [String(file.body), '@ IN TXT "google-site-verification=x"'])
    const well = await check('acme', proven)
    expect(well).toMatchObject({ state: 'verified', proof: 'seen', health: 'ok' })

    for (const oddity of ['silent', 'denying', 'empty', 'servfail'] as const) {
      await withResolver(oddity, async () => {
        const { lastCheck, nextCheckAt: _, ...after } = await check('acme', proven)
        expect(lastCheck?.answered).toBe(false)
        expect(after).toEqual({ ...well, lastCheck: undefined, nextCheckAt: undefined })
      })
    }

    const elsewhere = { name, type: 'MX', value: '10 mx.elsewhere.example.' }
    await publish(name, proven.challenge, elsewhere, { name, type: 'TXT', value: 'v=spf1 -all' })
    const moved = await check('acme', proven)
    expect(moved.records.map(({ state, reason }) => [state, reason])).toEqual([
      ['conflict', 'other_hosts'], ['conflict', 'incomplete'], ['missing', null], ['missing', null], ['missing', null]])
    expect(moved.records[0]?.live).toEqual(['10 mx.elsewhere.example'])
    const { items } = (await anna.get<{ items: DomainHistoryEntry[] }>(at('acme', `/${proven.id}/history?limit=2`))).body
    expect(items.map(({ health, records }) => [health, records.map(({ from, to }) => `${from} ${to}`)[0]])).toEqual([
      ['attention', 'match conflict'], ['ok', 'missing match']])
    expect((await eventsOf('acme', proven)).filter(type => type === 'domain.records_changed').length).toBe(3)
  })

  it('is compared with what the mail server last wanted while that cannot be asked', async () => {
    const name = 'sick.example'
    const proven = await prove('acme', name)
    await mail.ensureDomain({ tenantId: tenants['acme']!.id, name })
    const { records } = await check('acme', proven)
    const { observeDomain } = mail
    mail.observeDomain = () => Promise.reject(new MailUnavailable('It does not answer.'))
    const after = await check('acme', proven).finally(() => Object.assign(mail, { observeDomain }))
    expect(after.recordsNote?.reason).toBe('mail_unavailable')
    expect(after.records.map(({ value, state }) => [value, state])).toEqual(records.map(({ value, state }) => [value, state]))
  })

  it('stays proven without its proof, which is reported when it has been gone for days', async () => {
    const proven = await prove('acme', 'proofless.example')
    await publish('proofless.example')
    expect(await check('acme', proven)).toMatchObject({ state: 'verified', proof: 'seen', proofMissingSince: expect.any(String) })
    clock.move(73 * hour)
    await withResolver('denying', async () => expect((await check('acme', proven)).proof).toBe('seen'))
    expect(await check('acme', proven)).toMatchObject({ state: 'verified', proof: 'missing', verifiedAt: proven.verifiedAt })
    await publish('proofless.example', proven.challenge)
    expect(await check('acme', proven)).toMatchObject({ proof: 'seen', proofMissingSince: null })
    expect((await eventsOf('acme', proven)).filter(type => type === 'domain.proof_changed')).toHaveLength(2)
  })

  it('is switched to split delivery by whoever has seen its latest version', async () => {
    const { id, version } = await claim('acme', 'split.example')
    const change = (relaying: boolean, based: number) => anna.patch<Domain>(at('acme', `/${id}`), { relaying }, based)
    expect(await change(true, version)).toMatchObject({ status: 200, headers: { etag: `"${version + 1}"` }, body: { relaying: true } })
    expect(await change(false, version)).toMatchObject({ status: 412, body: { code: 'version_stale' } })
    expect((await change(true, version + 1)).body.version).toBe(version + 1)
  })

  it('is checked once in ten seconds', async () => {
    const { id } = await claim('acme', 'eager.example')
    clock.move(10_001)
    const answers = await Promise.all([1, 2, 3].map(() => anna.post(at('acme', `/${id}/check`))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429])
    expect(answers.find(({ status }) => status === 429)).toMatchObject({
      headers: { 'retry-after': expect.stringMatching(/^(9|10)$/) }, body: { code: 'too_many_requests' } })
  })
})

describe.skipIf(!named)('a proof', () => {
  it('is told to those who look after the workspace, by the name that people write', async () => {
    const domain = await claim('acme', 'grød.example')
    await publish(domain.name, domain.challenge)
    expect((await check('acme', domain)).state).toBe('verified')
    const { body: { items: [mail] } } = await olga.get<{ items: OutgoingMail[] }>('/v1/outbox?tenant=acme&kind=domain_verified')
    expect(mail).toMatchObject({ to: 'anna@acme.example', subject: 'grød.example is yours' })
  })
})
