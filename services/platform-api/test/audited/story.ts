// Everything that can be written, once each, in an order in which it can be: what the trail says of it, and what is told.
import { png } from '../pictures.ts'
import { newTenant } from '../tenants.ts'

/** What later steps need of the answers to earlier ones. */
export type Known = Record<string, string>

export interface Step {
  id: string
  /** In whose chain the entries stand. */
  chain: 'acme' | 'other' | 'platform'
  actions: string[]
  events: string[]
  body?: (known: Known) => object | string
  /** Parameters of the path by the names under which their values are known. */
  at?: Known
  /** Where the version is read on which an update is based. */
  version?: string
  /** As what the answer's id is known from now on. */
  as?: string
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const token = () => ({ name: 'Nightly import', permissions: ['tenant:read'], expiresAt: inDays(30) })

type More = Omit<Step, 'id' | 'chain' | 'actions' | 'events'>

function step(chain: Step['chain'], id: string, action: string | string[], event: string | string[], more: More = {}): Step {
  return { id, chain, actions: [action].flat(), events: [event].flat(), ...more }
}

function webhook(chain: 'acme' | 'platform', name: string): Step[] {
  const [of, at] = [chain === 'acme' ? 'hook' : 'platformHook', { id: chain === 'acme' ? 'hook' : 'platformHook' }]
  const version = chain === 'acme' ? '/v1/tenants/acme/webhooks/{hook}' : '/v1/webhooks/{platformHook}'
  return [
    step(chain, `create${name}`, 'webhook.create', 'webhook.created', { as: of }),
    step(chain, `change${name}`, 'webhook.change', 'webhook.changed', { at, version, body: () => ({ description: 'Another' }) }),
    step(chain, `rotate${name}Secret`, 'webhook.rotate_secret', 'webhook.changed', { at }),
    step(chain, `test${name}`, 'webhook.test', [], { at, as: 'deliveryId' }),
    step(chain, `replay${name}Delivery`, 'webhook.replay', [], { at }),
    step(chain, `delete${name}`, 'webhook.delete', 'webhook.deleted', { at }),
  ]
}

export const story: Step[] = [
  step('platform', 'createPerson', 'person.create', 'person.created', {
    as: 'eve', body: () => ({ name: 'Eve', email: 'eve@person.example' }),
  }),
  step('platform', 'updatePerson', 'person.update', 'person.updated', {
    at: { id: 'eve' }, version: '/v1/users/{eve}', body: () => ({ name: 'Eva' }),
  }),
  step('platform', 'updateOwnProfile', 'person.update', 'person.updated', { version: '/v1/users/me/profile' }),
  // Bytes are sent as they are, whatever they are called.
  step('platform', 'changeOwnPicture', 'person.change_picture', 'person.updated', { body: () => png(10, 10) as unknown as string }),
  step('platform', 'removeOwnPicture', 'person.remove_picture', 'person.updated'),
  step('platform', 'endOtherSessions', 'person.end_session', []),
  step('platform', 'endOwnSession', 'person.end_session', [], { at: { session: 'eve' } }),
  step('platform', 'grantPlatformAdmin', 'platform_admin.grant', 'platform_admin.granted', { at: { personId: 'eve' } }),
  step('platform', 'revokePlatformAdmin', 'platform_admin.revoke', 'platform_admin.revoked', { at: { personId: 'eve' } }),
  step('platform', 'signOutPerson', 'person.sign_out', 'person.signed_out', { at: { id: 'eve' } }),
  step('platform', 'endPersonSession', 'person.end_session', [], { at: { id: 'eve', session: 'eve' } }),
  step('platform', 'confirmPersonEmail', 'person.confirm_email', 'person.updated', { at: { id: 'eve' } }),
  step('platform', 'disablePerson', 'person.disable', 'person.disabled', { at: { id: 'eve' } }),
  step('platform', 'enablePerson', 'person.enable', 'person.enabled', { at: { id: 'eve' } }),
  step('platform', 'createPartner', 'partner.create', 'partner.created', {
    as: 'partner',
    body: () => ({ slug: 'nordic', name: 'Nordic', marginPct: 20, contact: { name: 'Paula', email: 'paula@person.example' } }),
  }),
  step('platform', 'changePartner', 'partner.update', 'partner.updated', { at: { slug: 'partnerSlug' }, version: '/v1/partners/nordic' }),
  step('platform', 'addPartnerMember', 'partner.member_add', 'partner.member_added', {
    at: { slug: 'partnerSlug' }, body: ({ eve }) => ({ personId: eve }) }),
  step('platform', 'removePartnerMember', 'partner.member_remove', 'partner.member_removed', {
    at: { slug: 'partnerSlug', personId: 'eve' },
  }),
  step('platform', 'deletePerson', 'person.delete', 'person.deleted', { at: { id: 'eve' } }),
  step('platform', 'createPlan', 'plan.create', 'plan.created'),
  step('platform', 'changePlan', 'plan.change', 'plan.changed', { at: { slug: 'plan' }, version: '/v1/plans/team' }),

  step('other', 'createTenant', ['tenant.create', 'member.add'], ['tenant.created', 'member.added'], { body: () => newTenant('other') }),
  step('acme', 'changeTenant', 'tenant.update', 'tenant.updated', {
    version: '/v1/tenants/acme', body: ({ partner }) => ({ partnerId: partner, contacts: [{ name: 'Paula' }], company: { legalName: 'Acme A/S' } }) }),
  step('platform', 'terminatePartner', 'partner.terminate', 'partner.terminated', { at: { slug: 'partnerSlug' } }),
  step('platform', 'addTenantNote', 'tenant.note_add', 'tenant.note_added', { as: 'noteId' }),
  step('platform', 'removeTenantNote', 'tenant.note_remove', 'tenant.note_removed'),
  step('acme', 'reconcileTenant', 'tenant.reconcile', []),
  step('acme', 'reconcileResource', 'tenant.reconcile', [], { at: { resourceId: 'resource' } }),
  step('acme', 'overrideEntitlement', 'entitlement.override', 'entitlement.changed'),
  step('acme', 'endOverride', 'entitlement.override_end', 'entitlement.changed'),
  step('acme', 'changeSubscription', 'subscription.change', 'subscription.changed', { version: '/v1/subscriptions/acme' }),
  step('acme', 'addMember', 'member.add', 'member.added', { body: () => ({ name: 'Finn', email: 'finn@acme.example', role: 'admin' }) }),
  step('acme', 'changeMember', 'member.change_role', 'member.role_changed', {
    at: { memberId: 'bo' }, version: '/v1/tenants/acme/members/{bo}',
  }),
  step('acme', 'giveMailbox', 'mailbox.change', 'mailbox.changed', {
    at: { memberId: 'bo' }, body: () => ({ address: 'bo@mail.example' }),
  }),
  step('acme', 'createMailingList', 'mailing_list.create', 'mailing_list.created', {
    as: 'mailingList', body: ({ bo }) => ({ address: 'sales@mail.example', name: 'Sales', memberIds: [bo] }),
  }),
  step('acme', 'changeMailingList', 'mailing_list.change', 'mailing_list.changed', {
    at: { id: 'mailingList' }, version: '/v1/tenants/acme/mailing-lists/{mailingList}', body: () => ({ name: 'All of sales' }),
  }),
  step('acme', 'deleteMailingList', 'mailing_list.delete', 'mailing_list.deleted', { at: { id: 'mailingList' } }),
  step('acme', 'removeMailbox', 'mailbox.remove', 'mailbox.removed', { at: { memberId: 'bo' } }),
  step('acme', 'inviteMember', 'member.invite', ['member.invited', 'outbox.changed', 'outbox.changed'], { at: { memberId: 'cleo' } }),
  step('acme', 'revokeInvitation', 'member.revoke_invitation', ['member.invitation_revoked', 'member.removed'], {
    at: { memberId: 'cleo' },
  }),
  step('acme', 'signOutMember', 'member.sign_out', 'person.signed_out', { at: { memberId: 'bo' } }),
  step('acme', 'disableMember', 'member.disable', 'member.disabled', { at: { memberId: 'bo' } }),
  step('acme', 'enableMember', 'member.enable', 'member.enabled', { at: { memberId: 'bo' } }),
  step('acme', 'resetSecondFactor', 'member.reset_second_factor', ['member.second_factor_reset', 'outbox.changed', 'person.signed_out'], {
    at: { memberId: 'bo' } }),
  step('acme', 'remindSecondFactors', 'second_factor.remind', 'outbox.changed'),
  step('acme', 'setSecondFactorPolicy', 'second_factor.policy', ['outbox.changed', 'second_factor.policy_changed']),
  step('acme', 'setFileQuota', 'file_space.quota', 'file_space.quota_changed'),
  step('acme', 'sendOutgoingMail', 'mail.send_again', 'outbox.changed', { at: { id: 'mail' } }),
  step('acme', 'removeMember', 'member.remove', 'member.removed', { at: { memberId: 'bo' } }),
  step('acme', 'changeDeparture', 'member.change_departure', 'member.departure_changed', {
    version: '/v1/tenants/acme/departures/{departureId}', body: () => ({ mail: { do: 'erase' } }) }),
  step('acme', 'eraseDeparture', 'member.change_departure', 'member.departure_changed'),
  step('acme', 'importMembers', 'member.import', 'member.added', { body: () => 'Gerda,gerda@acme.example,member' }),
  step('acme', 'createTenantApiToken', 'api_token.create', 'api_token.created', { as: 'token', body: token }),
  step('acme', 'revokeTenantApiToken', 'api_token.revoke', 'api_token.revoked', { at: { id: 'token' } }),
  step('acme', 'startDataExport', 'data_export.start', 'data_export.started', { as: 'exportId' }),
  step('acme', 'deleteDataExport', 'data_export.delete', 'data_export.deleted'),
  step('acme', 'setSupportAccess', 'support_access.mode', 'support_access.mode_changed'),
  step('acme', 'requestSupportAccess', 'support_access.request', ['outbox.changed', 'support_access.requested'], { as: 'accessId' }),
  step('acme', 'denySupportAccess', 'support_access.deny', 'support_access.denied'),
  step('acme', 'approveSupportAccess', ['support_access.approve', 'support_access.start'], 'support_access.started'),
  step('acme', 'endTenantSupportAccess', 'support_access.end', ['outbox.changed', 'support_access.ended']),
  step('acme', 'endSupportAccess', 'support_access.end', 'support_access.ended', { at: { id: 'accessId' } }),
  step('platform', 'createApiToken', 'api_token.create', 'api_token.created', { as: 'platformToken', body: token }),
  step('platform', 'revokeApiToken', 'api_token.revoke', 'api_token.revoked', { at: { id: 'platformToken' } }),
  step('acme', 'claimDomain', 'domain.claim', 'domain.claimed', { as: 'domainId' }),
  step('acme', 'changeDomain', 'domain.change', 'domain.changed', { version: '/v1/tenants/acme/domains/{domainId}' }),
  step('acme', 'releaseDomain', 'domain.release', 'domain.released'),
  step('platform', 'uploadTicketFile', 'ticket.upload', []),
  step('acme', 'openTicket', 'ticket.open', 'ticket.opened', { as: 'ticket' }),
  step('acme', 'answerTicket', 'ticket.answer', 'ticket.answered', { at: { number: 'ticketNumber' } }),
  step('acme', 'changeTicket', 'ticket.change', 'ticket.changed', {
    at: { number: 'ticketNumber' }, version: '/v1/tickets/{ticketNumber}' }),
  step('platform', 'assignTicket', 'ticket.assign', 'ticket.assigned', {
    at: { number: 'ticketNumber' }, version: '/v1/tickets/{ticketNumber}', body: ({ olga }) => ({ assigneeId: olga }) }),
  step('platform', 'addTicketNote', 'ticket.note_add', 'ticket.noted', { at: { number: 'ticketNumber' } }),
  step('acme', 'resolveTicket', 'ticket.change', 'ticket.changed', { at: { number: 'ticketNumber' } }),
  ...webhook('acme', 'TenantWebhook'),
  ...webhook('platform', 'Webhook'),
  step('platform', 'probeUpstream', 'upstream.probe', [], { at: { name: 'upstream' } }),
  step('platform', 'retryJob', 'job.retry', [], { at: { id: 'job' } }),
  step('acme', 'cancelJob', 'mail.cancel', 'outbox.changed', { at: { id: 'mailJob' } }),
  step('platform', 'createAnnouncement', 'announcement.create', 'announcement.created', { as: 'announcement' }),
  step('platform', 'changeAnnouncement', 'announcement.change', 'announcement.changed', {
    at: { id: 'announcement' }, version: '/v1/announcements/{announcement}', body: () => ({ endsAt: null, tone: 'info' }) }),
  step('platform', 'publishAnnouncement', 'announcement.publish', ['announcement.published', 'announcement.told'], {
    at: { id: 'announcement' }, version: '/v1/announcements/{announcement}' }),
  step('platform', 'dismissAnnouncement', [], [], { at: { id: 'announcement' } }),
  step('platform', 'withdrawAnnouncement', 'announcement.withdraw', ['announcement.withdrawn', 'announcement.told'], {
    at: { id: 'announcement' } }),
  step('platform', 'deleteAnnouncement', 'announcement.remove', 'announcement.deleted', { at: { id: 'announcement' } }),
  step('platform', 'changeSetting', 'setting.change', 'setting.changed', { at: { key: 'setting' }, version: '/v1/settings/{setting}' }),
  step('platform', 'resetSetting', 'setting.reset', 'setting.changed', { at: { key: 'setting' }, version: '/v1/settings/{setting}' }),

  step('acme', 'setTrial', ['tenant.trial', 'subscription.trial'], ['tenant.trial_changed', 'subscription.changed']),
  step('acme', 'convertTenant', ['tenant.convert', 'subscription.activate'], ['tenant.converted', 'subscription.started']),
  step('acme', 'suspendTenant', 'tenant.suspend', ['tenant.suspended', 'outbox.changed']),
  step('acme', 'resumeTenant', 'tenant.resume', ['tenant.resumed', 'outbox.changed']),
  step('acme', 'createSubscription', 'subscription.create', 'subscription.started'),
  step('acme', 'deleteTenant', 'tenant.delete', ['tenant.deleted', 'outbox.changed'], { body: () => ({ slug: 'acme' }) }),
  step('acme', 'restoreTenant', 'tenant.restore', ['tenant.restored', 'outbox.changed']),
  step('other', 'purgeTenant', ['tenant.purge_start', 'subscription.end'], ['tenant.purge_started', 'subscription.canceled'], {
    at: { slug: 'otherSlug' },
  }),
]

/** What only looks, although its method is not GET. */
export const looking = ['previewSubscription', 'previewMemberImport', 'checkDomain']
