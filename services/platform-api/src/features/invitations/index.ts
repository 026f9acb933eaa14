export { invitationRoutes } from './invitation.routes.ts'
