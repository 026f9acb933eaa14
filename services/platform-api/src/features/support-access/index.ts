export { supportAccessHandler } from './support-access.reconciler.ts'
export { supportAccessRoutes } from './support-access.routes.ts'
export { supportTenantRoutes } from './support-tenant.routes.ts'
export { recordSupportUses } from './support-use.routes.ts'
