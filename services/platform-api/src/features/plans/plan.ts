import type { Plan, PlanVersion } from '@dezky/contracts'

/** A version of a plan as subscriptions use it. */
export interface UsablePlanVersion extends PlanVersion {
  id: string
  plan: Pick<Plan, 'slug' | 'name' | 'status'>
}
