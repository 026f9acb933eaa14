export { mailingListRoutes } from './mailing-list.routes.ts'
export { listForExport } from './mailing-list.store.ts'
