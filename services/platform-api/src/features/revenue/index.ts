export { revenueRoutes } from './revenue.routes.ts'
