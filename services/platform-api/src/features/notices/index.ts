export { announcer, arrivalAnnouncer } from './notice.announce.ts'
export type { Imprint, Link } from './notice.compose.ts'
export { composer, shower, writeInvitation } from './notice.compose.ts'
export { purgeNoticeHandler, schedulePurgeNotices } from './purge-notice.reconciler.ts'
