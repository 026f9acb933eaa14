export { readInstallation, readSettings } from './setting.store.ts'
export { settingRoutes } from './setting.routes.ts'
