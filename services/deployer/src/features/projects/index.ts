export { projectRoutes } from './project.routes.ts'
export { changePrivileges, changeProject, createProject, projectNamed, projectsOf, removeProject, spelledOut } from './project.service.ts'
