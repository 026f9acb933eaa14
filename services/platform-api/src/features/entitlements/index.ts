export { QuotaTooLarge } from './entitlement.errors.ts'
export { entitlementRoutes } from './entitlement.routes.ts'
export { entitlementsOfTenant, entitlementsWith, getEntitlements } from './entitlement.service.ts'
