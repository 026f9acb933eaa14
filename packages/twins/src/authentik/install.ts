// What a fresh installation has once its blueprints were applied.
import { randomUUID } from 'node:crypto'
import { nextKey, type State, type StoredFlow, valuesOf } from './state.ts'
import { blank, put } from './users.ts'

export interface Installation {
  token: string
  /** The default brand has a flow for recovery only when somebody has set one up. */
  recoveryFlow: boolean
}

export function install(state: State, { token, recoveryFlow }: Installation): void {
  if (valuesOf(state.users).length === 0) makePeople(state)
  if (valuesOf(state.flows).length === 0) makeFlows(state)
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

function makeFlow({ flows: kept }: State, flow: Omit<StoredFlow, 'pk'>): string {
  const pk = randomUUID()
  kept.put(pk, { pk, ...flow })
  return pk
}

export function setRecoveryFlow(state: State, isSet: boolean): void {
  const slug = 'default-recovery-flow'
  const found = valuesOf(state.flows).find(flow => flow.slug === slug)?.pk
  const make = () => makeFlow(state, {
    slug, name: 'Default recovery flow', title: 'Reset your password', designation: 'recovery', authentication: 'require_unauthenticated',
  })
  state.brand.put('default', { flow_recovery: isSet ? found ?? make() : null })
}
