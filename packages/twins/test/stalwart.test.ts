// The oddities a driver has to live with, as the real server has them.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StalwartTwin, startStalwart } from '../src/stalwart/twin.ts'
import { contract, judgeRegistry, watchExchanges } from '../src/testing.ts'

const registry = contract('stalwart-registry-0.16.18.json')
const watch = watchExchanges(registry ? judgeRegistry(registry) : null)

describe('the Stalwart twin', () => {
  let twin: StalwartTwin

  beforeAll(async () => {
    twin = await startStalwart({ onExchange: watch.onExchange, dkim: { ed25519Ms: 0, rsaMs: 60_000 } })
  })
  afterAll(() => twin[Symbol.asyncDispose]())

  const domain = {
    aliases: {}, certificateManagement: { '@type': 'Manual' }, dkimManagement: { '@type': 'Automatic' },
    dnsManagement: { '@type': 'Manual' }, subAddressing: { '@type': 'Enabled' },
  }
  const user = { '@type': 'User', description: 'Alice', quotas: { maxDiskQuota: 1000 } }

  test('asks for a key, but shows its session to anybody', async () => {
    const refused = await post({}, 'API_wrong')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toContain('Bearer realm="Stalwart Server"')
    const hint = await fetch(`${twin.url}/.well-known/jmap`, { redirect: 'manual' })
    expect([hint.status, await hint.text()]).toEqual([307, ''])
    expect(await (await fetch(`${twin.url}/jmap/session`)).json()).toMatchObject({ apiUrl: 'https://mail.dezky.test/jmap/' })
  })

  test('refuses what is no request, and too many calls', async () => {
    expect(await (await post('{')).json()).toMatchObject({ type: 'urn:ietf:params:jmap:error:notJSON' })
    expect(await (await post({ methodCalls: [] })).json()).toMatchObject({ type: 'urn:ietf:params:jmap:error:notRequest' })
    const calls = Array.from({ length: 17 }, (_, at) => ['x:Domain/query', {}, String(at)])
    expect(await (await post({ using: [], methodCalls: calls })).json()).toMatchObject({ limit: 'maxCallsInRequest' })
  })

  test('says inside a 200 that a name is taken, and by whom', async () => {
    const first = await one('x:Domain/set', { create: { d: { ...domain, name: 'one.test' } } })
    const second = await one('x:Domain/set', { create: { d: { ...domain, name: 'One.test' } } })
    expect(second).toEqual({
      accountId: 'd',
      notCreated: { d: { type: 'primaryKeyViolation', properties: ['name'], objectId: { object: 'Domain', id: idOf(first) } } },
    })
  })

  test('wants lists keyed by index and sets of true; arrays and empty texts it refuses', async () => {
    for (const wrong of [{ aliases: [] }, { description: '' }, { subAddressing: 'Enabled' }]) {
      expect(await one('x:Domain/set', { create: { d: { ...domain, name: 'wrong.test', ...wrong } } })).toMatchObject({
        notCreated: { d: { type: 'invalidPatch' } },
      })
    }
  })

  test('makes keys in the background, Ed25519 before RSA, and holds on to what is linked', async () => {
    const id = idOf(await one('x:Domain/set', { create: { d: { ...domain, name: 'keys.test' } } }))
    const keys = await one('x:DkimSignature/query', { filter: { domainId: id } })
    expect(keys['ids']).toHaveLength(1)
    expect(await one('x:Domain/set', { destroy: [id] })).toMatchObject({
      notDestroyed: { [id]: { type: 'objectIsLinked', linkedObjects: [{ object: 'DkimSignature' }] } },
    })
  })

  test('finds accounts by their local part in every domain', async () => {
    const made = ['a.test', 'b.test'].map(name => one('x:Domain/set', { create: { d: { ...domain, name } } }))
    const ids = (await Promise.all(made)).map(idOf)
    for (const domainId of ids) {
      await one('x:Account/set', { create: { u: { ...user, name: ' In fo', domainId } } })
    }
    expect((await one('x:Account/query', { filter: { name: 'info' } }))['ids']).toHaveLength(2)
    expect((await one('x:Account/query', { filter: { name: 'info', domainId: ids[0] } }))['ids']).toHaveLength(1)
    const taken = { ...user, name: 'other', domainId: ids[0], aliases: { 0: { name: 'info', domainId: ids[0], enabled: false } } }
    const refused = await one('x:Account/set', { create: { u: taken } })
    expect(refused).toMatchObject({ notCreated: { u: { type: 'primaryKeyViolation' } } })
  })

  test('cannot find lists by domain', async () => {
    expect(await call('x:MailingList/query', { filter: { domainId: 'b' } })).toMatchObject(['error', { type: 'unsupportedFilter' }, '0'])
    expect(await call('x:Nothing/get', {})).toMatchObject(['error', { type: 'unknownMethod' }, '0'])
  })

  test('follows references between calls and creations', async () => {
    const answers = await request([
      ['x:Domain/set', { create: { d: { ...domain, name: 'refs.test' } } }, '0'],
      ['x:Account/set', { create: { u: { ...user, name: 'alice', domainId: '#d' } } }, '1'],
      ['x:Account/query', { filter: { name: 'alice' } }, '2'],
      ['x:Account/get', { '#ids': { resultOf: '2', name: 'x:Account/query', path: '/ids' } }, '3'],
    ])
    expect(answers[3]?.[1]).toMatchObject({ list: [{ emailAddress: 'alice@refs.test', usedDiskQuota: 0 }], notFound: [] })
  })

  test('refuses passwords once people sign in elsewhere', async () => {
    const oidc = { '@type': 'Oidc', description: 'SSO', issuerUrl: 'https://id.test/', requireScopes: { openid: true } }
    await request([
      ['x:Directory/set', { create: { dir: oidc } }, '0'],
      ['x:Authentication/set', { update: { singleton: { directoryId: '#dir' } } }, '1'],
    ])
    const domainId = idOf(await one('x:Domain/set', { create: { d: { ...domain, name: 'sso.test' } } }))
    const credentials = { 0: { '@type': 'Password', secret: 'correct horse battery' } }
    const withPassword = { ...user, name: 'bob', domainId, credentials }
    const refused = await one('x:Account/set', { create: { u: withPassword } })
    expect(refused).toMatchObject({ notCreated: { u: { type: 'forbidden' } } })
  })

  test.skipIf(!registry)('answers as its own schema has it', () => {
    // What this file asks wrongly on purpose.
    const meant = /aliases: is no object with keys|"" is no string|subAddressing: is no object|x:Nothing/
    expect(watch.judged()).toBeGreaterThan(20)
    expect(watch.complaints().filter(complaint => !meant.test(complaint))).toEqual([])
  })

  async function post(body: unknown, key = twin.apiKey): Promise<Response> {
    return fetch(`${twin.url}/jmap`, {
      method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    })
  }

  async function request(methodCalls: unknown[]): Promise<[string, Record<string, unknown>, string][]> {
    const response = await post({ using: ['urn:ietf:params:jmap:core', 'urn:stalwart:jmap'], methodCalls })
    const body: { methodResponses: [string, Record<string, unknown>, string][] } = Object(await response.json())
    return body.methodResponses
  }

  async function call(method: string, args: object) {
    return (await request([[method, args, '0']]))[0]!
  }

  async function one(method: string, args: object): Promise<Record<string, unknown>> {
    return (await call(method, args))[1]
  }
})

function idOf(answer: Record<string, unknown>): string {
  const created: { id: string }[] = Object.values(Object(answer['created']))
  return created.map(({ id }) => id).join()
}
