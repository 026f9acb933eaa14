export type { Actor } from './audit.ts'
export { appendAudit } from './audit.store.ts'
