export { projectRoutes } from './project.routes.ts'
export {
  changePrivileges, changeProject, createProject, findProject, projectNamed, projectsOf, removeProject, spelledOut,
} from './project.service.ts'
