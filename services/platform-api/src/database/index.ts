export { migrations, sharedTables } from './migrations.ts'
export { asPlatform, inScope, operatorScope, partnerScope, readIn, scopedByWorker, tenantScope, workerScope } from './scopes.ts'
export type { OperatorScope, PartnerScope, PlatformDatabase, PlatformScope, Readable, Scoped, TenantScope } from './scopes.ts'
export type * from './tables.ts'
