// Every page of the portal and whom it is for, and something worth showing on each. A new page is one line here.
import type { RunningCloud } from './cloud.ts'
import { HttpSession } from './http-session.ts'
import type { TouredPage } from './pages/page-tour.ts'
import { createTenant } from './tenants.ts'
import { words } from './words.ts'

const { portal: said, shared } = words.en
export type Role = keyof typeof said.role
export const roles = Object.keys(said.role) as Role[]

/** A page within a workspace. */
export interface WorkspacePage extends TouredPage<void> {
  path: () => string
  title: string | RegExp
  /** Whom it is for, written down here and nowhere asked for: navigation, page and API have to say the same. */
  for: readonly Role[]
  /** What it reads: below the workspace's own address, or the whole address. */
  reads?: string
  /** One comes to it by another page. */
  notInNavigation?: true
}

const administrators: readonly Role[] = ['owner', 'admin']
const helpers: readonly Role[] = [...administrators, 'helpdesk']

export const workspacePages: WorkspacePage[] = [
  { name: 'home', path: () => '/', title: /Anna|Bo|Carl|Dorte|Erik/, for: roles },
  { name: 'members', path: () => '/administration/members', title: shared.member.title, for: helpers, reads: '/members' },
  {
    name: 'member-import', path: () => '/administration/members/import', title: said.memberImport.title, for: helpers,
    reads: '/members/imports', notInNavigation: true,
  },
  { name: 'domains', path: () => '/administration/domains', title: shared.domain.title, for: administrators },
  { name: 'profile', path: () => '/profile', title: said.profile.title, for: roles, notInNavigation: true },
  {
    name: 'subscription', path: () => '/administration/subscription', title: said.billingPage.title,
    for: ['owner', 'admin', 'billing'], reads: '/api/v1/subscriptions/nordlys',
  },
  {
    name: 'security', path: () => '/administration/security', title: said.security.title,
    for: ['owner', 'admin', 'helpdesk'], reads: '/second-factors',
  },
  { name: 'access', path: () => '/administration/access', title: said.operatorAccess.title, for: administrators, reads: '/support-access' },
  { name: 'mail', path: () => '/administration/mail', title: said.mail.title, for: helpers, reads: '/mailboxes' },
  {
    name: 'mailing-lists', path: () => '/administration/mail/lists', title: said.mail.title, for: helpers, reads: '/mailing-lists',
    notInNavigation: true,
  },
  { name: 'files', path: () => '/administration/files', title: said.files.title, for: administrators, reads: '/files' },
  { name: 'audit', path: () => '/administration/audit', title: shared.audit.title, for: administrators, reads: '/audit' },
  { name: 'tokens', path: () => '/administration/api-tokens', title: shared.tokens.title, for: administrators, reads: '/api-tokens' },
  { name: 'webhooks', path: () => '/administration/webhooks', title: shared.webhooks.title, for: administrators, reads: '/webhooks' },
  { name: 'data', path: () => '/administration/data', title: said.dataPage.title, for: ['owner'], reads: '/data-exports' },
  {
    name: 'support', path: () => '/administration/support', title: shared.support.title,
    for: helpers, reads: '/tickets',
  },
]

/** For whoever is not in a workspace, or not signed in. */
const outside = [
  'login', 'signed-out', 'expired', 'disabled', 'error', 'suspended', 'deleted', 'no-workspace', 'access-ended',
].map(name => ({ name, path: () => `/auth/${name}`, readsNothing: true as const }))

export const portalPages: TouredPage<void>[] = [...workspacePages, ...outside]

/** Pages that lead on to another, and those about one thing that other journeys go through. */
export const elsewhere = ['/act/[id]', '/administration/webhooks/[id]', '/administration/support/[number]']

export const workspace = { slug: 'nordlys', name: 'Nordlys Rådgivning og Revision af 1987, Registreret Revisionsanpartsselskab', plan: 'business' }
const password = 'korrekt hest batteri hæfteklamme'
const of = (name: string) => ({ name, email: `${name.split(' ')[0]?.toLowerCase()}@nordlys-raadgivning-og-revision.example`, password })
export const people: Record<Role, ReturnType<typeof of>> = {
  owner: of('Anna Margrethe Holm-Kristoffersen'), admin: of('Bo Lund'), billing: of('Carl Berg'), helpdesk: of('Dorte Lind'),
  member: of('Erik Krogh'),
}

export async function makeWorkspace(operator: HttpSession): Promise<void> {
  await createTenant(operator, { ...workspace, administrator: people.owner })
}

/** As the workspace and its operators do it. */
export async function makeSomethingToShow(operator: HttpSession, cloud: RunningCloud): Promise<void> {
  const own = `/api/v1/tenants/${workspace.slug}`
  const owner = await HttpSession.signIn(cloud.urls.portal, people.owner)
  for (const role of roles.filter(role => role !== 'owner')) {
    const { name, email } = people[role]
    await operator.request('POST', `${own}/members`, { name, email, role })
  }
  await owner.request('POST', `${own}/domains`, { name: people.owner.email.split('@')[1] })
  await owner.request('PUT', `${own}/support-access`, { mode: 'ask' })
  for (const reason of ['Post fra én afsender kommer ikke frem, og ingen ved hvorfor', 'Kan filerne flyttes, mens alle arbejder videre?']) {
    const { id } = await operator.request<{ id: string }>('POST', '/api/v1/support-accesses', { tenant: workspace.slug, reason })
    if (reason.startsWith('Post')) await owner.request('POST', `${own}/support-accesses/${id}/deny`)
  }
}
