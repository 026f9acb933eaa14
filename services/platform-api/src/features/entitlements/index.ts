export { entitlementRoutes } from './entitlement.routes.ts'
export { entitlementsOfTenant } from './entitlement.service.ts'
