export { entitlementRoutes } from './entitlement.routes.ts'
export { entitlementsOfTenant, entitlementsWith } from './entitlement.service.ts'
