export { enqueueInvitation, invitationHandler, invitationQueue } from './invitation.job.ts'
export { invitationRoutes } from './invitation.routes.ts'
