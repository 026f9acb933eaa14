import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCluster } from '@dezky/database/cluster'
import type { RunningCloud } from '../../../e2e/cloud.ts'
import { startCloud } from '../../../e2e/cloud.ts'
import type { Size } from '../tenant-list/seed.ts'
import { seed } from '../tenant-list/seed.ts'

/** A whole cloud on a server of its own, with very many tenants in it. */
export async function largeCloud(size: Size): Promise<RunningCloud> {
  await using stack = new AsyncDisposableStack()
  const directory = await mkdtemp(join(tmpdir(), 'dezky-bench-'))
  stack.defer(() => rm(directory, { recursive: true, force: true }))
  // Postgres has a user of its own when this runs as root, and must be able to pass through.
  await chmod(directory, 0o711)
  const cluster = await startCluster({ directory: join(directory, 'postgres'), port: 0, settings: { max_connections: '300' } })
  stack.defer(() => cluster.stop())
  process.env['DATABASE_URL'] = cluster.superuserUrl
  stack.defer(() => void delete process.env['DATABASE_URL'])
  const cloud = stack.use(await startCloud(4620))
  await seed(Object.assign(new URL(cluster.superuserUrl), { pathname: '/platform' }).href, size)
  const kept = stack.move()
  return { ...cloud, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}
