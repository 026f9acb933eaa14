export type { NotConfigured } from './tenant.plan.ts'
export { tenantHandler } from './tenant.reconciler.ts'
export { tenantRoutes } from './tenant.routes.ts'
export { addTenant } from './tenant.service.ts'
