export { decisionRoutes } from './decision.routes.ts'
export { overviewRoutes } from './overview.routes.ts'
