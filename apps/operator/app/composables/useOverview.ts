import type { EventType } from '@dezky/contracts'

/** What changes a figure or a decision. */
const types: EventType[] = [
  'tenant.created', 'tenant.activated', 'tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored', 'tenant.trial_changed',
  'tenant.converted', 'tenant.purge_started', 'tenant.purged', 'tenant.resource_changed', 'subscription.started', 'subscription.changed',
  'subscription.canceled', 'entitlement.changed', 'member.added', 'member.removed', 'member.invited', 'member.invitation_revoked',
  'member.signed_in', 'person.created', 'person.deleted', 'outbox.changed', 'ticket.opened', 'ticket.answered', 'ticket.changed',
]

/** The figures, and what waits for a decision; both live. Counted anew every two seconds at the most, so asking sooner tells nothing. */
export function useOverview() {
  const overview = useLoad(request => request(api => api.GET('/v1/overview')))
  const decisions = useLoad(async request => (await request(api => api.GET('/v1/decisions'))).groups)
  useNews(types, () => Promise.all([overview.refresh(), decisions.refresh()]), { pauseMs: 2500 })
  return { overview, decisions }
}
