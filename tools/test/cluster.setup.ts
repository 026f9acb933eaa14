// One Postgres for all test files of a run, started before the first of them so that none has to race for it.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Cluster } from '@dezky/database/cluster'
import { startTestCluster } from '@dezky/database/testing'
import { takeLock } from '../start/lock.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const { cluster, connection } = await alone(async () => {
    const cluster = await startTestCluster()
    return { cluster, connection: await connect(cluster) }
  })
  if (cluster.owned) await dropLeftovers(connection)
  return () => alone(() => leave(cluster, connection))
}

/** Another run on this machine may be starting or stopping the same server. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const lock = takeLock(join(tmpdir(), `dezky-test-postgres-${process.getuid?.() ?? 0}.lock`))
    if ('heldBy' in lock) {
      await delay(50)
      continue
    }
    try {
      return await work()
    }
    finally {
      lock.release()
    }
  }
}

/** Open for as long as the run lasts, which shows other runs that the server is needed. */
async function connect({ superuserUrl }: Cluster): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: 'test run' })
  // A server that goes away shows in the tests that need it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Databases of runs that were killed. */
async function dropLeftovers(connection: pg.Client): Promise<void> {
  const { rows } = await connection.query<{ datname: string }>('select datname from pg_database where datname ~ \'^test_[0-9a-f]{12}$\'')
  for (const { datname } of rows) await connection.query(`drop database if exists ${datname} with (force)`)
}

async function leave(cluster: Cluster, connection: pg.Client): Promise<void> {
  const others = await connection.query(
    'select 1 from pg_stat_activity where backend_type = \'client backend\' and pid <> pg_backend_pid() limit 1',
  ).catch(() => null)
  await connection.end()
  if (others?.rowCount === 0) await cluster.stop()
}
