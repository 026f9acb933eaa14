export { dataExportHandler } from './data-export.reconciler.ts'
export { dataExportRoutes } from './data-export.routes.ts'
export { discardExpired } from './data-export.service.ts'
