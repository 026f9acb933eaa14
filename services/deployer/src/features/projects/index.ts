export { projectRoutes } from './project.routes.ts'
export { projectNamed } from './project.service.ts'
