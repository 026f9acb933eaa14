export { projectRoutes } from './project.routes.ts'
export { createProject, projectNamed } from './project.service.ts'
