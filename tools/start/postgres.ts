// The database server under the cloud: the embedded one, watched, or one given by DATABASE_URL.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ensureDatabase } from '@dezky/database'
import { type Cluster, ClusterUnusable, startCluster } from '@dezky/database/cluster'
import { migrateDatabases } from './migrations.ts'
import { requireFreePorts } from './ports.ts'
import type { Databases, ProcessName } from './processes.ts'
import { Refusal } from './refusal.ts'

export interface DatabaseServer {
  adminUrl: string
  /** Null for a server that is not ours. */
  dataDirectory: string | null
  pid(): number | null
  /** Told when the server had to be started again. */
  onRestart(listener: () => void): void
  stop(): Promise<void>
}

const databaseNames: Record<ProcessName, string> = {
  identity: 'identity', 'platform-api': 'platform', portal: 'portal', operator: 'operator', deployer: 'deployer',
}

export async function openDatabases(adminUrl: string, names: readonly ProcessName[]): Promise<Databases> {
  const entries = await Promise.all(names.map(async name => [name, await ensureDatabase(adminUrl, databaseNames[name])] as const))
  const databases = Object.fromEntries(entries) as unknown as Databases
  await migrateDatabases(databases)
  return databases
}

export function givenServer(adminUrl: string): DatabaseServer {
  return { adminUrl, dataDirectory: null, pid: () => null, onRestart: () => undefined, stop: async () => undefined }
}

export async function embeddedServer(directory: string, port: number, say: (line: string) => void): Promise<DatabaseServer> {
  let cluster = await begin(directory, port)
  let tell: () => void = () => undefined
  const stopping = new AbortController()
  const kept = keep(() => cluster, stopping.signal, async () => {
    say('Postgres has ended; starting it again.')
    cluster = await startCluster({ directory, port })
    tell()
  })
  return {
    adminUrl: cluster.superuserUrl,
    dataDirectory: cluster.dataDirectory,
    pid: () => pidOf(cluster),
    onRestart: listener => tell = listener,
    stop: async () => {
      stopping.abort()
      await kept
      await stopWhatRuns(cluster)
    },
  }
}

async function begin(directory: string, port: number): Promise<Cluster> {
  try {
    return await startCluster({ directory, port })
  }
  catch (error) {
    await requireFreePorts({ postgres: port })
    throw error instanceof ClusterUnusable ? new Refusal(error.message) : error
  }
}

/** A postmaster that was killed leaves its memory behind for a moment: a new one may need more than one try. */
async function keep(current: () => Cluster, stopping: AbortSignal, restart: () => Promise<void>): Promise<void> {
  while (!stopping.aborted) {
    await delay(500, undefined, { signal: stopping }).catch(() => undefined)
    if (stopping.aborted || isAlive(pidOf(current()))) continue
    await restart().catch(() => undefined)
  }
}

/** The handle may be older than the server: a restart that was cut short leaves a server it does not know of. */
async function stopWhatRuns(cluster: Cluster): Promise<void> {
  await cluster.stop()
  const pid = pidOf(cluster)
  if (pid === null || !isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  while (isAlive(pid)) await delay(25)
}

function pidOf(cluster: Cluster): number | null {
  try {
    return Number(readFileSync(join(cluster.dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])
  }
  catch {
    return null
  }
}

function isAlive(pid: number | null): boolean {
  try {
    return pid !== null && process.kill(pid, 0)
  }
  catch {
    return false
  }
}
