// What a fresh installation has once its blueprints were applied.
import { randomBytes, randomUUID } from 'node:crypto'
import { nextKey, type State, valuesOf } from './state.ts'
import type { StoredFlow } from './stored-applications.ts'
import { blank, put } from './users.ts'

export interface Installation {
  token: string
  /** The default brand has a flow for recovery only when somebody has set one up. */
  recoveryFlow: boolean
}

export function install(state: State, { token, recoveryFlow }: Installation): void {
  if (valuesOf(state.users).length === 0) makePeople(state)
  if (valuesOf(state.flows).length === 0) makeFlows(state)
  if (valuesOf(state.mappings).length === 0) makeMappings(state)
  if (valuesOf(state.certificates).length === 0) makeCertificate(state)
  const administrator = valuesOf(state.users).find(({ username }) => username === 'akadmin')
  if (administrator) keepToken(state, administrator.pk, token)
  setRecoveryFlow(state, recoveryFlow)
}

function makePeople(state: State): void {
  const group = (name: string, is_superuser: boolean) => {
    const pk = randomUUID()
    state.groups.put(pk, { pk, name, is_superuser, parents: [], attributes: {} })
    return pk
  }
  const administrators = group('authentik Admins', true)
  group('authentik Read-only', false)
  // Keys do not begin with people: outposts have had the first ones.
  for (let taken = 0; taken < 3; taken += 1) nextKey(state, 'users')
  const administrator = { username: 'akadmin', name: 'authentik Default Admin', email: 'admin@example.com', groups: [administrators] }
  put(state, { ...blank(state), ...administrator })
}

function keepToken({ tokens }: State, user: number, key: string): void {
  const identifier = 'authentik-bootstrap-token'
  const pk = tokens.get(identifier)?.pk ?? randomUUID()
  tokens.put(identifier, { pk, identifier, key, user, intent: 'api', description: '', expiring: false, expires: null, managed: null })
}

const flows: [slug: string, name: string, title: string, designation: string][] = [
  ['default-authentication-flow', 'Welcome to authentik!', 'Welcome to authentik!', 'authentication'],
  ['default-invalidation-flow', 'Logout', 'Default Invalidation Flow', 'invalidation'],
  ['default-provider-authorization-explicit-consent', 'Authorize Application', 'Redirecting to %(app)s', 'authorization'],
  ['default-provider-authorization-implicit-consent', 'Authorize Application', 'Redirecting to %(app)s', 'authorization'],
  ['default-provider-invalidation-flow', 'Logged out of application', 'You\'ve logged out of %(app)s.', 'invalidation'],
  ['default-password-change', 'Change Password', 'Change password', 'stage_configuration'],
  ['default-user-settings-flow', 'User settings', 'Update your info', 'stage_configuration'],
]

function makeFlows(state: State): void {
  for (const [slug, name, title, designation] of flows) {
    const authentication = designation === 'authentication' ? 'none' : 'require_authenticated'
    makeFlow(state, { slug, name, title, designation, authentication })
  }
}

function makeFlow({ flows: kept }: State, flow: Omit<StoredFlow, 'pk' | 'policy_engine_mode' | 'compatibility_mode'>): string {
  const pk = randomUUID()
  kept.put(pk, { pk, ...flow, policy_engine_mode: 'any', compatibility_mode: false })
  return pk
}

const scopes: [managed: string, scope: string, name: string, expression: string][] = [
  ['oauth2/scope-openid', 'openid', 'OpenID \'openid\'', 'return {}'],
  ['oauth2/scope-email', 'email', 'OpenID \'email\'', 'return {\n    "email": request.user.email,\n    "email_verified": False\n}'],
  ['oauth2/scope-profile', 'profile', 'OpenID \'profile\'', 'return {\n    "groups": [group.name for group in user.groups.all()],\n}'],
  ['oauth2/scope-offline_access', 'offline_access', 'OpenID \'offline_access\'', 'return {}'],
  ['oauth2/scope-authentik_api', 'goauthentik.io/api', 'authentik API access', 'return {}'],
  ['oauth2/scope-entitlements', 'entitlements', 'Application Entitlements', 'return {}'],
  ['proxy/scope-proxy', 'ak_proxy', 'Proxy outpost', 'return {}'],
]

function makeMappings({ mappings }: State): void {
  for (const [managed, scope_name, name, expression] of scopes) {
    const pk = randomUUID()
    const mapping = { scope_name, name: `authentik default OAuth Mapping: ${name}`, expression, description: '' }
    mappings.put(pk, { pk, managed: `goauthentik.io/providers/${managed}`, ...mapping })
  }
}

function makeCertificate({ certificates }: State): void {
  const pk = randomUUID()
  const fingerprint = randomBytes(32).toString('hex').replaceAll(/(..)(?!$)/g, '$1:')
  const expires = new Date(Date.now() + 365 * 864e5).toISOString()
  certificates.put(pk, { pk, name: 'authentik Self-signed Certificate', managed: null, has_key: true, fingerprint, expires })
}

export function setRecoveryFlow(state: State, isSet: boolean): void {
  const slug = 'default-recovery-flow'
  const found = valuesOf(state.flows).find(flow => flow.slug === slug)?.pk
  const make = () => makeFlow(state, {
    slug, name: 'Default recovery flow', title: 'Reset your password', designation: 'recovery', authentication: 'require_unauthenticated',
  })
  state.brand.put('default', { flow_recovery: isSet ? found ?? make() : null })
}
