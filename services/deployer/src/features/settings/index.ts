export { settingsSchema } from './setting.ts'
export type { Settings } from './setting.ts'
export { readSettings } from './setting.store.ts'
