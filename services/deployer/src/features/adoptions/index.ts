export { adoptionRoutes } from './adoption.routes.ts'
