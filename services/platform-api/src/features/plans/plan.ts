import type { Plan, PlanId } from '@dezky/contracts'

/** What can be subscribed to. */
export const plans: readonly Plan[] = [
  { id: 'starter', name: 'Starter', seats: 5 },
  { id: 'business', name: 'Business', seats: 25 },
  { id: 'enterprise', name: 'Enterprise', seats: 250 },
]

export function seatsOf(id: PlanId): number {
  return plans.find(plan => plan.id === id)?.seats ?? 1
}
