export { planRoutes } from './plan.routes.ts'
export { seatsOf } from './plan.ts'
