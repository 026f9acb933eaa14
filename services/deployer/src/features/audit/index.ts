export { auditRoutes } from './audit.routes.ts'
export { type AskedFor, endEntry, insertEntry } from './audit.store.ts'
export { fieldsOf } from './fields-of.ts'
