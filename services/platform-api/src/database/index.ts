export { migrations, sharedTables } from './migrations.ts'
export { inScope, operatorScope, scopedByWorker, tenantScope, workerScope } from './scopes.ts'
export type { OperatorScope, PlatformDatabase, PlatformScope, Scoped, TenantScope, WorkerScope } from './scopes.ts'
export type * from './tables.ts'
