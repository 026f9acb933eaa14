export { projectRoutes } from './project.routes.ts'
export { createProject, findProject, projectNamed } from './project.service.ts'
