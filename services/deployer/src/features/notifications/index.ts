export { channelRoutes } from './channel.routes.ts'
export { changeChannel, channelNamed, channelsOf, createChannel, removeChannel } from './channel.service.ts'
export { followEvents } from './follow-events.ts'
export { notificationHandler } from './notification.reconciler.ts'
