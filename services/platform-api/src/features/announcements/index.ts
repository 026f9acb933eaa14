export { announcementRoutes } from './announcement.routes.ts'
export { ownAnnouncementRoutes } from './own-announcement.routes.ts'
