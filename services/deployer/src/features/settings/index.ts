export { readInstallation, readSettings } from './setting.store.ts'
