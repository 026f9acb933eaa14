import type { EventType, ForeseenCommand, LifecycleCommand } from '@dezky/contracts'

const types: EventType[] = [
  'tenant.activated', 'tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored', 'tenant.trial_changed', 'tenant.converted',
  'tenant.purge_started', 'tenant.purged', 'tenant.resource_changed', 'member.added', 'member.removed', 'member.role_changed',
]

/** What each step in the tenant's life would do now, live. */
export function useLifecycle(slug: string) {
  const preview = useLoad(request => request(api => api.GET('/v1/tenants/{slug}/lifecycle/preview', { params: { path: { slug } } })))
  useTenantNews(slug, types, preview.refresh)

  function foreseen(command: LifecycleCommand): ForeseenCommand | undefined {
    return preview.value.value?.commands.find(candidate => candidate.command === command)
  }

  return { preview, foreseen }
}
