export { changesOf } from './audit.changes.ts'
export { auditRoutes } from './audit.routes.ts'
export { appendAudit, eraseAuditPersonalData } from './audit.store.ts'
export type { Actor, AuditFact } from './audit.ts'
