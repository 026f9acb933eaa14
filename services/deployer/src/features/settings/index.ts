export { readInstallation, readSettings } from './setting.store.ts'
export { changeSettings } from './setting.service.ts'
export { settingRoutes } from './setting.routes.ts'
