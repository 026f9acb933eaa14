// How far a tenant's resources are, in one word for the worst of them.
import type { ResourceCounts } from '@dezky/contracts'

type Text = ReturnType<typeof useText>

export function provisioningSummary({ all, byState }: ResourceCounts, text: Text) {
  const needed = all - byState.skipped
  if (all === 0) return { tone: 'idle', label: text('provisioning.none') } as const
  if (byState.error > 0) return { tone: 'fault', label: text('provisioning.error', { count: byState.error }) } as const
  if (byState.drifted > 0) return { tone: 'warn', label: text('provisioning.drifted', { count: byState.drifted }) } as const
  if (byState.unknown > 0) return { tone: 'unknown', label: text('provisioning.unknown', { count: byState.unknown }) } as const
  if (byState.pending > 0) return { tone: 'busy', label: text('provisioning.pending', { done: byState.ok, count: needed }) } as const
  return { tone: 'ok', label: text('tenant.standing.ready', { count: needed }) } as const
}
