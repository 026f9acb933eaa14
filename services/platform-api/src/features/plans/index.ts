export { planRoutes } from './plan.routes.ts'
export { choosePlan } from './plan.service.ts'
export { toUsable } from './plan.store.ts'
export type { UsablePlanVersion } from './plan.ts'
