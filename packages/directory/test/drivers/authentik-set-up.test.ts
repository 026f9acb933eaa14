// What an installation is given once, and that a second time changes nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FaultKind, faultKinds } from '@dezky/twins'
import { type AuthentikTwin, startAuthentik } from '@dezky/twins/authentik'
import { type Exchange, judgeAuthentik, watchExchanges } from '@dezky/twins/testing'
import { authentik, setUpAuthentik } from '../../src/drivers/authentik/authentik.ts'
import { fresh } from '../contract/world.ts'
import { ask, plantGroup, plantPerson, schemaOf, versions } from './authentik-world.ts'

const addresses = {
  portal: 'https://portal.dezky.test', operator: 'https://operator.dezky.test', deployer: 'https://deployer.dezky.test',
  mail: 'https://mail.dezky.test', files: 'https://files.dezky.test',
}
const slugs = ['dezky-portal', 'dezky-operator', 'dezky-deployer', 'stalwart', 'ocis']

describe.each(versions)('setting up Authentik %s', (version) => {
  const schema = schemaOf(version)
  let twin: AuthentikTwin
  let watch: ReturnType<typeof watchExchanges>
  let writes: Exchange[]

  beforeEach(async () => {
    watch = watchExchanges(schema ? judgeAuthentik(schema) : null)
    writes = []
    twin = await startAuthentik({
      version, pageSize: 3,
      onExchange(exchange) {
        watch.onExchange(exchange)
        if (exchange.method !== 'GET') writes.push(exchange)
      },
    })
  })
  afterEach(async () => {
    expect(watch.complaints()).toEqual([])
    await twin[Symbol.asyncDispose]()
  })

  const setUp = (more = {}) => setUpAuthentik({ url: twin.url, token: twin.token, ...more }, addresses)
  const all = <T>(kept: { entries(): [string, T][] }) => kept.entries().map(([, value]) => value)
  const applicationOf = (slug: string) =>
    all(twin.state.applications).find(found => found.slug === slug) ?? expect.fail(`There is no ${slug}.`)
  const providerOf = (slug: string) =>
    twin.state.providers.get(String(applicationOf(slug).provider)) ?? expect.fail('There is no provider.')
  const groupsBoundTo = (slug: string) => all(twin.state.bindings).filter(({ target }) => target === applicationOf(slug).pk)
    .map(({ group }) => twin.state.groups.get(group ?? '')?.name)

  test('makes what the platform needs', async () => {
    const { conflicts, issuers } = await setUp()
    expect(conflicts).toEqual([])
    expect(issuers['stalwart']).toBe(`${twin.url}/application/o/stalwart/`)
    for (const slug of slugs) {
      expect(providerOf(slug)).toMatchObject({
        client_id: slug, sub_mode: 'user_uuid', issuer_mode: 'per_provider', access_token_validity: 'minutes=10',
        client_type: ['stalwart', 'ocis'].includes(slug) ? 'public' : 'confidential', signing_key: expect.any(String),
        ...version === '2025.10' ? {} : { grant_types: ['authorization_code', 'refresh_token'] },
      })
      const scopes = providerOf(slug).property_mappings.map(pk => twin.state.mappings.get(pk)?.scope_name)
      expect(scopes.toSorted()).toEqual(['email', 'groups', 'offline_access', 'openid', 'profile'])
      expect(providerOf(slug).redirect_uris.every(({ matching_mode }) => matching_mode === 'strict')).toBe(true)
    }
    const logout_uri = `${addresses.portal}/auth/backchannel-logout`
    expect(providerOf('dezky-portal')).toMatchObject({ logout_uri, logout_method: 'backchannel' })
    expect(slugs.map(groupsBoundTo)).toEqual([[], ['dezky-platform-admins'], ['dezky-platform-admins'], ['dezky-ready'], ['dezky-ready']])
  })

  test('changes nothing the second time, and sends nothing that writes', async () => {
    const first = await setUp()
    expect(first.changes).toHaveLength(10)
    writes.length = 0
    expect(await setUp()).toEqual({ ...first, changes: [] })
    expect(writes).toEqual([])
  })

  test('lets the driver say who is ready', async () => {
    await setUp()
    const directory = authentik({ url: twin.url, token: twin.token })
    const { externalId } = await directory.ensurePerson(fresh().person)
    await directory.setReady(externalId, true)
    expect(await directory.observePerson(externalId)).toMatchObject({ ready: true, groups: [] })
  })

  test('puts right what somebody changed, and leaves what they added', async () => {
    await setUp()
    const { pk } = providerOf('stalwart')
    const [extra = ''] = all(twin.state.mappings).filter(({ scope_name }) => scope_name === 'entitlements').map(mapping => mapping.pk)
    const broken = { signing_key: null, redirect_uris: [], property_mappings: [extra], sub_mode: 'user_email' }
    await ask(twin, 'PATCH', `/providers/oauth2/${pk}/`, broken)
    await ask(twin, 'PATCH', '/core/applications/ocis/', { meta_launch_url: 'https://elsewhere.test' })
    const [binding] = all(twin.state.bindings).filter(({ target }) => target === applicationOf('ocis').pk)
    await ask(twin, 'PATCH', `/policies/bindings/${binding?.pk}/`, { enabled: false })
    const board = await plantGroup(twin, { name: 'board' })
    await ask(twin, 'POST', '/policies/bindings/', { target: applicationOf('dezky-operator').pk, group: board, order: 5 })
    const [ready] = all(twin.state.groups).filter(({ name }) => name === 'dezky-ready')
    await ask(twin, 'PATCH', `/core/groups/${ready?.pk}/`, { name: 'ready' })
    const [locale] = all(twin.state.mappings).filter(({ managed }) => managed === 'dezky/scope-profile')
    await ask(twin, 'PATCH', `/propertymappings/provider/scope/${locale?.pk}/`, { expression: 'return {}' })
    const { changes, conflicts } = await setUp()
    expect(conflicts).toEqual([])
    expect(changes).toEqual([
      'called the group ready dezky-ready again', 'changed expression of the scope mapping Dezky: profile',
      'changed redirect_uris, sub_mode, property_mappings, signing_key of the provider of stalwart',
      'changed meta_launch_url of the application ocis', 'repaired the binding of ocis to its group',
    ])
    expect(providerOf('stalwart').property_mappings).toContain(extra)
    expect(groupsBoundTo('dezky-operator').toSorted()).toEqual(['board', 'dezky-platform-admins'])
    expect((await setUp()).changes).toEqual([])
  })

  test('says what is in the way, leaves it as it is, and opens nothing that its group cannot guard', async () => {
    await plantGroup(twin, { name: 'dezky-ready' })
    await ask(twin, 'POST', '/core/applications/', { name: 'Our portal', slug: 'dezky-portal' })
    const before = JSON.stringify([applicationOf('dezky-portal'), all(twin.state.groups)[2]])
    const { conflicts, changes } = await setUp()
    expect(conflicts).toEqual([
      expect.stringContaining('a group dezky-ready that we did not make'),
      expect.stringContaining('an application dezky-portal that we did not make'),
      expect.stringContaining('stalwart waits for the group'), expect.stringContaining('ocis waits for the group'),
    ])
    expect(changes.filter(words => words.includes('application'))).toHaveLength(2)
    expect(JSON.stringify([applicationOf('dezky-portal'), all(twin.state.groups)[2]])).toBe(before)
    expect((await setUp()).changes).toEqual([])
  })

  test('takes no provider for its own because of its name', async () => {
    await setUp()
    await ask(twin, 'DELETE', '/core/applications/stalwart/')
    const { conflicts, changes } = await setUp()
    expect([conflicts, changes]).toEqual([[expect.stringContaining('There is a provider "Dezky: stalwart"')], []])
  })

  test('tells nobody a secret', async () => {
    const told = JSON.stringify(await setUp())
    for (const { client_secret } of all(twin.state.providers)) expect(told).not.toContain(client_secret)
    expect(told).not.toContain(twin.token)
  })

  test('needs an account that sees everything', async () => {
    const uuid = await plantPerson(twin, { username: 'clerk', name: 'Clerk' })
    const clerk = all(twin.state.users).find(user => user.uuid === uuid)
    await ask(twin, 'POST', '/core/tokens/', { identifier: 'clerks', intent: 'api', user: clerk?.pk, expiring: false })
    const { key } = await ask(twin, 'GET', '/core/tokens/clerks/view_key/')
    await expect(setUp({ token: key })).rejects.toThrow('no superuser')
  })

  // Each request has one fault, and each fault its share of them.
  test.for([...faultKinds.entries()])('comes right after %s, %s at any request', async ([first, kind]: [number, FaultKind]) => {
    const wanted = await outcomeOf(async () => void await setUp())
    for (let at = first; at < wanted.requests; at += faultKinds.length) {
      const found = await outcomeOf(async (fetch) => {
        twin.faults.add({ kind, after: at, ms: 60, retryAfterSeconds: 0 })
        await setUp({ timeoutMs: 50, fetch }).catch((error: Error) => expect(error.name).toMatch(/^Directory(Unavailable|Rejected)$/))
        twin.faults.clear()
        await setUp()
      })
      expect(found.names).toEqual(wanted.names)
    }
  })

  /** By names, since everything else is another each time; afterwards nothing is left of it. */
  async function outcomeOf(act: (fetch: typeof globalThis.fetch) => Promise<void>) {
    const { groups, mappings, providers, applications, bindings } = twin.state
    const kept = [groups, mappings, providers, applications, bindings]
    const before = kept.map(collection => collection.entries().map(([id]) => id))
    const asked = watch.judged()
    await act(fetch)
    const names = {
      groups: all(groups).map(({ name }) => name).toSorted(), mappings: all(mappings).map(({ name }) => name).toSorted(),
      providers: all(providers).map(({ name }) => name).toSorted(), bound: slugs.map(groupsBoundTo),
    }
    kept.forEach((collection, at) => {
      for (const [id] of collection.entries()) if (!before[at]?.includes(id)) collection.delete(id)
    })
    return { names, requests: watch.judged() - asked }
  }
})
