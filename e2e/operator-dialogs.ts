// Every dialog, panel and menu of the operator app, and how each is come to.
import { expect, vi } from 'vitest'
import type { HttpSession } from './http-session.ts'
import { makeSomethingToShow } from './operator-pages.ts'
import { filled, words } from './words.ts'

const { operator: said, shared } = words.en

export interface DialogsShown {
  /** Short name of a tenant that has something of everything. */
  tenant: string
  /** Id of somebody who is in it, and of who is signed in. */
  person: string
  self: string
  webhook: string
}

/** What is pressed: by its role and name; a name in words is the whole of it. */
type Press = readonly [role: 'button' | 'link' | 'menuitem' | 'key', name: string | RegExp]

export interface OperatorDialog {
  /** What its pictures are called. */
  name: string
  path: (shown: DialogsShown) => string
  /** One after the other; the last opens it. */
  press: readonly Press[]
  is: 'dialog' | 'menu'
  /** It is there at this width only. */
  only?: 390 | 1440
}

const anna = 'Anna Margrethe Holm-Kristoffersen'
const departed = 'Bo Lund'
const domain = 'nordlys-raadgivning.example'
const customer = 'Kontoret'
const staff = 'Paula Holm'

const button = (name: string | RegExp): Press => ['button', name]
const link = (name: string | RegExp): Press => ['link', name]
const item = (name: string): Press => ['menuitem', name]
const key = (name: string): Press => ['key', name]
const beginning = (text: string) => new RegExp(`^${text}`)

function at(path: OperatorDialog['path'], dialogs: Record<string, readonly Press[]>, more: Partial<OperatorDialog> = {}): OperatorDialog[] {
  return Object.entries(dialogs).map(([name, press]) => ({ name, path, press, is: name.endsWith('-menu') ? 'menu' : 'dialog', ...more }))
}

const ofTenant = (tab = '') => ({ tenant }: DialogsShown) => `/tenants/${tenant}${tab}`
const memberMenu = button(filled(said.member.actionsFor, { name: anna }))
const departureMenu = button(filled(said.member.actionsFor, { name: departed }))
const resourceMenu = button(beginning(filled(said.resource.actionsFor, { name: '' }).trim()))
const overrideMenu = (what: string) => button(filled(said.billing.override.actionsFor, { what }))
const { entitlement } = said.billing
const announcementMenu = button(beginning(filled(said.announcements.actionsFor, { title: '' }).slice(0, -1)))
const webhookMenu = button(said.webhooks.actions)
const stepOf = (command: keyof typeof said.danger.action) => [button(said.danger.action[command])]

export const operatorDialogs: OperatorDialog[] = [
  ...at(() => '/', { palette: [key('Control+k')], shortcuts: [key('?')] }),
  ...at(() => '/', { 'account-menu': [button(beginning(shared.ui.shell.account))] }, { only: 1440 }),
  ...at(() => '/', { navigation: [button(shared.ui.shell.openNavigation)] }, { only: 390 }),
  ...at(() => '/tenants', {
    'new-tenant': [button(said.tenants.new)],
    'tenants-by-plan-menu': [button(beginning(said.tenants.column.plan))],
    'tenant-menu': [button(beginning(filled(said.tenants.actionsFor, { name: '' }).trim()))],
  }),
  ...at(ofTenant(), {
    'act-for-customer': [button(said.access.act)],
    'claim-domain': [button(said.domain.claim.menu)],
    'remove-note': [button(said.note.remove)],
    domain: [link(domain)],
    'give-domain-up': [link(domain), button(said.domain.release.action)],
  }),
  ...at(ofTenant('/users'), {
    'add-member': [button(said.member.add)],
    'member-menu': [memberMenu],
    'change-role': [memberMenu, item(said.member.changeRole.title)],
    'remove-member': [memberMenu, item(said.member.remove.menu)],
    'revoke-invitation': [memberMenu, item(said.member.revoke.action)],
    'departure-menu': [departureMenu],
    'decide-departure': [departureMenu, item(said.departure.decide.menu)],
    'erase-departure': [departureMenu, item(said.departure.erase.action)],
    'invitation-link': [button(filled(said.invitation.actionFor, { name: anna }))],
  }),
  ...at(ofTenant('/resources'), {
    'reconcile-plan': [button(said.reconcilePlan.open)],
    'resource-menu': [resourceMenu],
    resource: [link(said.resource.kind['files-space'])],
  }),
  ...at(ofTenant('/billing'), {
    'change-subscription': [button(said.billing.change.action)],
    'subscription-menu': [button(said.billing.more)],
    'end-subscription': [button(said.billing.more), item(said.billing.end.action)],
    'entitlement-menu': [overrideMenu(entitlement.storage)],
    override: [overrideMenu(entitlement.storage), item(said.billing.override.set)],
    'end-override': [overrideMenu(entitlement.seats), item(said.billing.override.end)],
  }),
  ...at(ofTenant('/audit'), {
    'audit-entry': [link(said.audit.action.domain.claim)],
    'audit-proof': [button(said.audit.proof.action)],
    'audit-export-menu': [button(said.audit.export.action)],
  }),
  ...at(ofTenant('/support'), { 'new-ticket': [button(said.support.open.title)] }),
  ...at(ofTenant('/danger'), {
    suspend: stepOf('suspend'), trial: stepOf('trial'), 'delete-tenant': stepOf('delete'),
  }),
  ...at(() => '/partners', { 'new-partner': [button(said.partners.new)] }),
  ...at(() => '/partners/nordic-it', {
    'edit-partner': [button(said.person.edit.action)],
    'end-contract': [button(said.partner.terminate.action)],
  }),
  ...at(() => '/partners/nordic-it/customers', {
    'attach-customer': [button(said.partner.customers.attach)],
    'detach-customer': [button(filled(said.partner.customers.detachTitle, { name: customer }))],
  }),
  ...at(() => '/partners/nordic-it/staff', {
    'add-staff': [button(said.partner.staff.add)],
    'remove-staff': [button(filled(said.partner.staff.removeTitle, { name: staff }))],
  }),
  ...at(() => '/people', { 'new-person': [button(said.people.new)] }),
  ...at(({ person }) => `/people/${person}`, {
    'edit-person': [button(said.person.edit.action)],
    'disable-person': [button(said.person.disable.action)],
    'delete-person': [button(said.person.delete.action)],
  }),
  ...at(({ self }) => `/people/${self}`, { 'end-all-sessions': [button(said.person.sessions.endAll)] }),
  ...at(() => '/plans', { 'new-plan': [button(said.plans.new)] }),
  ...at(() => '/plans/starter', { 'change-plan': [button(said.plans.change)], 'retire-plan': [button(said.plans.retire)] }),
  ...at(() => '/announcements', {
    'new-announcement': [button(said.announcements.new)],
    'announcement-menu': [announcementMenu],
    'change-announcement': [announcementMenu, item(said.announcements.change)],
    'publish-announcement': [announcementMenu, item(said.announcements.publish)],
    'delete-announcement': [announcementMenu, item(said.announcements.delete)],
  }),
  ...at(() => '/jobs?view=all&kind=outgoing-mail', { 'cancel-job': [button(said.jobs.cancel)] }, { only: 1440 }),
  ...at(() => '/tokens', {
    'new-token': [button(said.tokens.new)],
    'revoke-token': [button(filled(said.tokens.revokeFor, { name: 'Nightly import' }))],
  }),
  ...at(() => '/webhooks', { 'new-webhook': [button(said.webhooks.new)] }),
  ...at(({ webhook }) => `/webhooks/${webhook}`, {
    'webhook-menu': [webhookMenu],
    'change-webhook': [webhookMenu, item(said.webhooks.change)],
    'new-secret': [webhookMenu, item(said.webhooks.rotate)],
    'remove-webhook': [webhookMenu, item(said.webhooks.remove)],
    delivery: [link(said.eventTypes.type.webhook.test)],
  }),
  ...at(() => '/team', {
    'grant-access': [button(said.team.grant.action)],
    'revoke-access': [button(filled(said.team.revoke.title, { name: staff }))],
  }),
]

interface Made { id: string }

/** Made through the API, as anybody would. */
export async function makeDialogsSomethingToShow(operator: HttpSession): Promise<DialogsShown> {
  const make = (path: string, body?: object) => operator.request<Made>('POST', `/api/v1${path}`, body)
  const { tenant, person } = await makeSomethingToShow(operator)
  const administrator = { name: 'Kaj Holm', email: 'kaj@kontoret.example' }
  const { id: partnerId } = await operator.request<Made>('GET', '/api/v1/partners/nordic-it')
  await make('/tenants', { name: customer, slug: 'kontoret', plan: 'starter', administrator, partnerId })
  await make(`/tenants/${tenant}/domains`, { name: domain })
  await make(`/tenants/${tenant}/notes`, { text: 'Ringer altid om mandagen, helst før klokken ni.' })
  await putAway(operator, tenant)
  await operator.request('PUT', `/api/v1/tenants/${tenant}/entitlements/seats/override`, { value: 12, note: 'Aftalt med Anna Margrethe.' })
  const { id: staffId } = await make('/users', { name: staff, email: 'paula@nordic-it.example' })
  await make('/partners/nordic-it/members', { personId: staffId })
  await operator.request('PUT', `/api/v1/platform-admins/${staffId}`)
  const inThirtyDays = new Date(Date.now() + 30 * 86_400_000).toISOString()
  await make('/api-tokens', { name: 'Nightly import', permissions: ['tenant:read'], expiresAt: inThirtyDays })
  const { id: webhook } = await make('/webhooks', { url: 'http://127.0.0.1:9/dezky', eventTypes: ['*'] })
  await make(`/webhooks/${webhook}/test`)
  const { id: self } = await operator.request<Made>('GET', '/api/v1/users/me')
  return { tenant, person, self, webhook }
}

/** Somebody who has left the tenant again. */
async function putAway(operator: HttpSession, tenant: string): Promise<void> {
  const of = `/api/v1/tenants/${tenant}`
  const bo = await operator.request<Made>('POST', `${of}/members`, { name: departed, email: `bo@${domain}`, role: 'member' })
  const kept = `${of}/resources?kind=files.member&search=${encodeURIComponent(departed)}`
  await vi.waitFor(async () => {
    expect(await operator.request('GET', kept)).toMatchObject({ items: [{ state: 'ok' }] })
  }, { timeout: 30_000 })
  await operator.request('DELETE', `${of}/members/${bo.id}`, {})
}
