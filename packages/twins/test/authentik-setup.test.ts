// What an install-wide set-up meets: look-ups in a fresh installation, providers, applications, bindings and scopes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AuthentikTwin, startAuthentik } from '../src/authentik/twin.ts'
import { askTwin, judgeOf, releases, watchOf } from './authentik-client.ts'

describe.each(releases)('setting up the Authentik twin as %s', (version, release) => {
  const judge = judgeOf(release)
  const watch = watchOf(judge)
  const isRecent = version !== '2025.10'
  let twin: AuthentikTwin
  let provider: Record<string, unknown>

  const ask = (asked: string, body?: unknown) => askTwin(twin, asked, body)
  const found = async (path: string) => (await ask(`GET ${path}`)).body.results.map(({ pk }: { pk: string }) => pk)

  beforeAll(async () => {
    twin = await startAuthentik({ version, onExchange: watch.onExchange })
    const managed = ['openid', 'email', 'profile'].map(scope => `managed=goauthentik.io/providers/oauth2/scope-${scope}`).join('&')
    const [authorization_flow] = await found('/flows/instances/?slug=default-provider-authorization-implicit-consent')
    const [invalidation_flow] = await found('/flows/instances/?slug=default-provider-invalidation-flow')
    const [signing_key] = await found('/crypto/certificatekeypairs/?has_key=true&name=authentik%20Self-signed%20Certificate')
    const property_mappings = await found(`/propertymappings/provider/scope/?${managed}`)
    expect(property_mappings).toHaveLength(3)
    provider = {
      authorization_flow, invalidation_flow, signing_key, property_mappings, client_type: 'public', sub_mode: 'user_uuid',
      redirect_uris: [{ matching_mode: 'strict', url: 'https://mail.dezky.example/auth/callback' }], access_token_validity: 'minutes=10',
      ...isRecent ? { grant_types: ['authorization_code', 'refresh_token'] } : {},
    }
  })
  afterAll(() => twin[Symbol.asyncDispose]())

  async function makeProvider(name: string): Promise<number> {
    return (await ask('POST /providers/oauth2/', { ...provider, name, client_id: name })).body.pk
  }

  test('a provider is as it was asked for, and every list of keys in an order of its own', async () => {
    const made = await ask('POST /providers/oauth2/', { ...provider, name: 'mail', client_id: 'stalwart' })
    expect(made.body).toMatchObject({ client_id: 'stalwart', assigned_application_slug: null, issuer_mode: 'per_provider' })
    expect(made.body.property_mappings.toSorted()).toEqual((provider['property_mappings'] as string[]).toSorted())
    expect(made.body.redirect_uris[0].redirect_uri_type).toBe(isRecent ? 'authorization' : undefined)
    expect(await found('/providers/oauth2/?name=mail')).toEqual([made.body.pk])
    expect(await found('/providers/oauth2/?client_id=stalwar')).toEqual([])
    const changed = await ask(`PATCH /providers/oauth2/${made.body.pk}/`, { access_token_validity: 'minutes=5', signing_key: null })
    expect(changed.body).toMatchObject({ access_token_validity: 'minutes=5', signing_key: null, name: 'mail' })
  })

  test('a provider that is asked for wrongly is refused with all that is wrong', async () => {
    await makeProvider('taken')
    const required = ['This field is required.']
    expect((await ask('POST /providers/oauth2/', { name: 'taken' })).body).toEqual({
      name: ['provider with this name already exists.'], authorization_flow: required, invalidation_flow: required, redirect_uris: required,
    })
    const wrong = { ...provider, name: 'x', client_id: 'taken', redirect_uris: 'https://a.example', access_token_validity: 'ages' }
    const refused = await ask('POST /providers/oauth2/', wrong)
    expect([refused.status, Object.keys(refused.body).toSorted()]).toEqual([400, ['access_token_validity', 'client_id', 'redirect_uris']])
    const missing = await ask('PATCH /providers/oauth2/999/', { name: 'y' })
    expect(missing.body).toEqual({ detail: 'No OAuth2Provider matches the given query.' })
  })

  test('an application is known by its slug, and has its provider for itself', async () => {
    const pk = await makeProvider('files')
    const urls = await ask(`GET /providers/oauth2/${pk}/setup_urls/`)
    expect(urls).toMatchObject(isRecent ? { status: 200, body: { issuer: null } } : { status: 404 })
    const made = await ask('POST /core/applications/', { name: 'Files', slug: 'files', provider: pk, policy_engine_mode: 'any' })
    expect(made.body).toMatchObject({ slug: 'files', provider_obj: { pk, assigned_application_slug: 'files' } })
    expect((await ask(`GET /providers/oauth2/${pk}/setup_urls/`)).body.issuer).toBe(`${twin.url}/application/o/files/`)
    const again = await ask('POST /core/applications/', { name: 'Files', slug: 'files', provider: pk })
    expect(again.body).toEqual({
      slug: ['Application with this slug already exists.'], provider: ['Application with this provider already exists.'],
    })
    const changed = await ask('PATCH /core/applications/files/', { meta_launch_url: 'https://files.dezky.example', provider: pk })
    expect(changed.body).toMatchObject({ launch_url: 'https://files.dezky.example', name: 'Files' })
    expect((await ask('POST /core/applications/', { name: 'a', slug: 'authorize' })).status).toBe(400)
    expect((await ask('POST /core/applications/', { name: 'a', slug: 'a'.repeat(51) })).status).toBe(isRecent ? 201 : 400)
    expect((await ask('DELETE /core/applications/files/')).status).toBe(204)
    expect((await ask('GET /core/applications/files/')).body).toEqual({ detail: 'No Application matches the given query.' })
    expect((await ask(`GET /providers/oauth2/${pk}/`)).body.assigned_application_slug).toBeNull()
  })

  test('an application bound to others is missing from the list, unless all are asked for', async () => {
    const application = (await ask('POST /core/applications/', { name: 'Bound', slug: 'bound' })).body
    const group = (await ask('POST /core/groups/', { name: 'platform-admins' })).body
    expect(await found('/core/applications/?slug=bound')).toEqual([application.pk])
    const made = await ask('POST /policies/bindings/', { target: application.pk, group: group.pk, order: 0 })
    expect(made.body).toMatchObject({ enabled: true, group_obj: { name: 'platform-admins' }, user_obj: null, timeout: 30 })
    expect(await found('/core/applications/?slug=bound')).toEqual([])
    expect(await found('/core/applications/?slug=bound&superuser_full_list=true')).toEqual([application.pk])
    expect((await ask('GET /core/applications/bound/')).status).toBe(200)
    expect(await found(`/policies/bindings/?target=${application.pk}`)).toEqual([made.body.pk])
    expect((await ask('POST /policies/bindings/', { target: application.pk, order: 0 })).body.non_field_errors[0]).toMatch(/must be set/)
    await ask(`DELETE /core/groups/${group.pk}/`)
    expect(await found(`/policies/bindings/?target=${application.pk}`)).toEqual([])
    expect((await ask(`DELETE /policies/bindings/${made.body.pk}/`)).status).toBe(404)
  })

  test('scopes of our own are made and changed, and what manages nothing is no choice', async () => {
    const mapping = { name: 'dezky tenant', scope_name: 'dezky', expression: 'return {}' }
    const made = await ask('POST /propertymappings/provider/scope/', mapping)
    expect(made).toMatchObject({ status: 201, body: { ...mapping, managed: null } })
    expect((await ask('POST /propertymappings/provider/scope/', mapping)).body)
      .toEqual({ name: ['Property Mapping with this name already exists.'] })
    const changed = await ask(`PATCH /propertymappings/provider/scope/${made.body.pk}/`, { expression: 'return {"a": 1}' })
    expect(changed.body).toMatchObject({ ...mapping, expression: 'return {"a": 1}' })
    expect(await found('/propertymappings/provider/scope/?scope_name=dezky')).toEqual([made.body.pk])
    const unmanaged = await ask('GET /propertymappings/provider/scope/?managed=nonsense')
    expect(unmanaged.body).toEqual({ managed: [expect.stringMatching(/choice/)] })
  })

  test('both at once are both or neither, and never twice', async () => {
    const app = { name: 'Both', slug: 'both' }
    const both = { app, provider_model: 'authentik_providers_oauth2.oauth2provider', provider: { ...provider, name: 'both' } }
    expect((await ask('PUT /core/transactional/applications/', both)).body).toEqual({ applied: true, logs: [] })
    expect((await ask('GET /core/applications/both/')).body.provider_obj.name).toBe('both')
    const again = await ask('PUT /core/transactional/applications/', both)
    expect(again.body.app).toEqual({ slug: ['Application with this slug already exists.'] })
    expect(await found('/providers/oauth2/?name=both')).toHaveLength(1)
  })

  test('machines get accounts whose password is no key', async () => {
    const made = (await ask('POST /core/users/service_account/', { name: 'dezky-cp', create_group: false, expiring: false })).body
    expect(made).toEqual({ username: 'dezky-cp', token: expect.any(String), user_uid: expect.any(String), user_pk: expect.any(Number) })
    expect((await askTwin(twin, 'GET /core/users/me/', undefined, { authorization: `Bearer ${made.token}` })).status).toBe(403)
    expect((await ask('POST /core/users/service_account/', { name: 'dezky-cp' })).status).toBe(400)
    await ask('POST /core/tokens/', { identifier: 'dezky-cp-api', intent: 'api', user: made.user_pk, expiring: false })
    expect((await ask('POST /core/tokens/dezky-cp-api/set_key/', { key: 'chosen' })).status).toBe(204)
    const me = await askTwin(twin, 'GET /core/users/me/', undefined, { authorization: 'Bearer chosen' })
    expect(me.body.user).toMatchObject({ username: 'dezky-cp', is_superuser: false })
  })

  test('invitations lead into a flow', async () => {
    const flow = { name: 'Join', title: 'Join', slug: 'join', designation: 'enrollment' }
    const { pk } = (await ask('POST /flows/instances/', flow)).body
    const made = await ask('POST /stages/invitation/invitations/', { name: 'acme-alice', single_use: true, flow: pk, fixed_data: { a: 1 } })
    expect(made.body).toMatchObject({ flow_obj: { slug: 'join' }, created_by: { username: 'akadmin' }, fixed_data: { a: 1 } })
    expect(await found('/stages/invitation/invitations/?name=acme-alice')).toEqual([made.body.pk])
    expect((await ask('POST /stages/invitation/invitations/', { name: 'a b' })).status).toBe(400)
  })

  test.skipIf(!judge)('every exchange is as the schema has it', () => {
    expect(watch.complaints()).toEqual([])
    expect(watch.judged()).toBeGreaterThan(40)
  })
})
