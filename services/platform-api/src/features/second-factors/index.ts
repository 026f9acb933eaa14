export { secondFactorPolicyRoutes } from './second-factor-policy.routes.ts'
export { secondFactorRoutes } from './second-factor.routes.ts'
