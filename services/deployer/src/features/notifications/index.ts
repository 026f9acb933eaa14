export { channelRoutes } from './channel.routes.ts'
export { followEvents } from './follow-events.ts'
export { notificationHandler } from './notification.reconciler.ts'
