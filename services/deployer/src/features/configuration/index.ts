export { configurationRoutes } from './configuration.routes.ts'
export { plantSeed } from './seed.ts'
