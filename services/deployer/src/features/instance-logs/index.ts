export { instanceLogRoutes } from './instance-log.routes.ts'
export type { LineTold } from './instance-log.routes.ts'
export { keepLog } from './keep-log.ts'
export { deleteOldKeptLogs } from './kept-log.store.ts'
