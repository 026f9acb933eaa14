export { eventRoutes } from './event.routes.ts'
export { tell } from './event.ts'
