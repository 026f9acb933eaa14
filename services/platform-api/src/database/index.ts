export { migrations, sharedTables } from './migrations.ts'
export { inScope, operatorScope, readIn, scopedByWorker, tenantScope, workerScope } from './scopes.ts'
export type { OperatorScope, PlatformDatabase, PlatformScope, Readable, Scoped, TenantScope } from './scopes.ts'
export type * from './tables.ts'
