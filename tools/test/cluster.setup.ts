// One Postgres for all test files of a run, started before the first of them so that none has to race for it.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Cluster } from '@dezky/database/cluster'
import { startTestCluster } from '@dezky/database/testing'
import { takeLock } from '../start/lock.ts'

export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await alone(startTestCluster)
  if (cluster.owned) await dropLeftovers(cluster)
  return () => alone(() => stopUnlessUsed(cluster))
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

/** Databases of runs that were killed. */
async function dropLeftovers(cluster: Cluster): Promise<void> {
  await administer(cluster, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname ~ \'^test_[0-9a-f]{12}$\'')
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
  })
}

async function stopUnlessUsed(cluster: Cluster): Promise<void> {
  const others = await administer(cluster, client => client.query(
    'select 1 from pg_stat_activity where backend_type = \'client backend\' and pid <> pg_backend_pid() limit 1',
  ))
  if (others.rowCount === 0) await cluster.stop()
}

async function administer<Result>(cluster: Cluster, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: cluster.superuserUrl })
  await client.connect()
  try {
    return await work(client)
  }
  finally {
    await client.end()
  }
}
