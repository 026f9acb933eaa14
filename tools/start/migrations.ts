// What the owner of a database does is done here, before anything runs: a process that serves never holds the owner's password.
import { migrations as appMigrations } from '@dezky/bff/migrations'
import { type DatabaseUrls, migrate, openDatabase } from '@dezky/database'
import { type DeployerTables, migrations as deployerMigrations } from '../../services/deployer/src/database/index.ts'
import { migrations as identityMigrations } from '../../services/identity/src/database/index.ts'
import type { IdentityTables } from '../../services/identity/src/database/tables.ts'
import { operatorExists } from '../../services/identity/src/features/groups/group.store.ts'
import { migrations as platformMigrations } from '../../services/platform-api/src/database/index.ts'
import { mailQueue } from '../../services/platform-api/src/features/outbox/index.ts'
import { installJobs } from '../../services/platform-api/src/jobs/jobs.ts'
import type { Databases } from './processes.ts'

export async function migrateDatabases(databases: Databases): Promise<void> {
  const { identity, portal, operator, deployer } = databases
  await Promise.all([
    migrate(identity.ownerUrl, [identityMigrations]),
    migratePlatform(databases['platform-api']),
    deployer && migrate(deployer.ownerUrl, deployerMigrations),
    ...[portal, operator].map(({ ownerUrl }) => migrate(ownerUrl, [appMigrations])),
  ])
}

async function migratePlatform({ ownerUrl }: DatabaseUrls): Promise<void> {
  await migrate(ownerUrl, platformMigrations)
  await installJobs(ownerUrl, [mailQueue])
}

/** Asked of the database rather than remembered: a database that is replaced by an empty one needs its first operator again. */
export async function lacksOperator({ appUrl }: DatabaseUrls): Promise<boolean> {
  await using db = openDatabase<IdentityTables>({ url: appUrl, applicationName: 'start', max: 1 })
  return !await operatorExists(db)
}

export async function lacksDeployerAccount({ appUrl }: DatabaseUrls): Promise<boolean> {
  await using db = openDatabase<DeployerTables>({ url: appUrl, applicationName: 'start', max: 1 })
  return await db.selectFrom('people').select('id').limit(1).executeTakeFirst() === undefined
}
