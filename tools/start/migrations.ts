// What the owner of a database does is done here, before anything runs: a process that serves never holds the owner's password.
import { migrations as appMigrations } from '@dezky/bff/migrations'
import { type DatabaseUrls, migrate, openDatabase } from '@dezky/database'
import { migrations as identityMigrations } from '../../services/identity/src/database/index.ts'
import type { IdentityTables } from '../../services/identity/src/database/tables.ts'
import { operatorExists } from '../../services/identity/src/features/groups/group.store.ts'
import type { ProcessName } from './processes.ts'

/** The platform API migrates its own database: it also installs its jobs there. */
export async function migrateDatabases({ identity, portal, operator }: Record<ProcessName, DatabaseUrls>): Promise<void> {
  await Promise.all([
    migrate(identity.ownerUrl, [identityMigrations]),
    ...[portal, operator].map(({ ownerUrl }) => migrate(ownerUrl, [appMigrations])),
  ])
}

/** Asked of the database rather than remembered: a database that is replaced by an empty one needs its first operator again. */
export async function lacksOperator({ appUrl }: DatabaseUrls): Promise<boolean> {
  await using db = openDatabase<IdentityTables>({ url: appUrl, applicationName: 'start', max: 1 })
  return !await operatorExists(db)
}
