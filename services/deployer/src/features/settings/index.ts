export { readSettings } from './setting.store.ts'
