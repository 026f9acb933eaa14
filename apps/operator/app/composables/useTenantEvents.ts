import type { EventType } from '@dezky/contracts'

const types: EventType[] = [
  'tenant.created', 'tenant.activated', 'tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored',
  'tenant.trial_changed', 'tenant.converted', 'tenant.purge_started', 'tenant.purged', 'tenant.resource_changed',
  'member.added', 'member.invited', 'member.signed_in',
]

const settle = 80

/**
 * Calls `onChange` with the slug of a tenant something happened to; several events in a row are one call.
 * `only` limits it to one tenant, null listens to all; `onGap` is called when events may have been missed.
 */
export function useTenantEvents(only: string | null, onChange: (slug: string) => Promise<void>, onGap: () => void) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()

  function changed(slug: string) {
    if (waiting.has(slug)) return
    waiting.set(slug, setTimeout(() => {
      waiting.delete(slug)
      // A read that fails here is made good by the next event or the next reconnection.
      onChange(slug).catch(() => undefined)
    }, settle))
  }

  useEvents(types, ({ data }) => {
    if (typeof data.slug === 'string' && (only === null || data.slug === only)) changed(data.slug)
  }, onGap)

  onScopeDispose(() => waiting.forEach(clearTimeout))
}
