export { eventRoutes } from './event.routes.ts'
export { tell, tellAll } from './event.ts'
