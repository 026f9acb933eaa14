export { enqueueInvitation, invitationHandler, invitationQueue } from './invitation.job.ts'
