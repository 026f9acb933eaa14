import { useThrottleFn } from '@vueuse/core'
import type { EventType } from '@dezky/contracts'

/** Everything that shows in a row of the list. */
const types: EventType[] = [
  'tenant.created', 'tenant.updated', 'tenant.activated', 'tenant.suspended', 'tenant.resumed', 'tenant.deleted', 'tenant.restored',
  'tenant.trial_changed', 'tenant.converted', 'tenant.purge_started', 'tenant.purged', 'tenant.resource_changed',
  'subscription.started', 'subscription.changed', 'subscription.renewed', 'subscription.canceled',
  'member.added', 'member.removed', 'domain.claimed', 'domain.verified', 'domain.released', 'domain.expired',
]

/** Calls `onChange` with the slugs of those that changed, a few times a second at most; `onGap` when changes may have been missed. */
export function useChangedTenants(onChange: (slugs: string[]) => Promise<void>, onGap: () => void) {
  const changed = new Set<string>()

  const tell = useThrottleFn(() => {
    const slugs = [...changed]
    changed.clear()
    // A read that fails here is made good by the next event or the next reconnection.
    if (slugs.length) onChange(slugs).catch(() => undefined)
  }, 400, true, false)

  useEvents(types, ({ data }) => {
    if (typeof data.slug !== 'string') return
    changed.add(data.slug)
    void tell()
  }, onGap)
}
