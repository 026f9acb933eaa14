// Embedded Postgres: one server per data directory, started when needed, found again when it already runs.
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { databaseAccount } from './account.ts'
import { findBinaries } from './binaries.ts'
import { ClusterUnusable } from './errors.ts'
import { ensureInitialised } from './initialise.ts'
import type { Place } from './place.ts'
import { choosePlace } from './place.ts'
import type { RunningServer, StartOptions } from './server.ts'
import { answers, findServer, startServer, stopServer } from './server.ts'

export interface ClusterOptions {
  /** Holds the data, the superuser's password (0600) and the log. */
  directory: string
  /** On 127.0.0.1; 0 takes a free one. */
  port: number
  /** Server settings by name, for example `fsync: 'off'` in tests. */
  settings?: Record<string, string>
}

export interface Cluster extends AsyncDisposable {
  /** Where the data really is: below /var/lib/dezky when Postgres' own user cannot enter the wanted directory. */
  readonly dataDirectory: string
  readonly port: number
  readonly superuserUrl: string
  /** False when the server already ran: then disposing leaves it alone. */
  readonly owned: boolean
  /** Stops the server, whoever started it. */
  stop(): Promise<void>
}

/** Throws ClusterUnusable with a sentence that says what is in the way; the data is then untouched. */
export async function startCluster({ directory, port, settings = {} }: ClusterOptions): Promise<Cluster> {
  const [account, binaries] = await Promise.all([databaseAccount(), findBinaries()])
  await mkdir(directory, { recursive: true, mode: account ? 0o711 : 0o700 })
  const place = await choosePlace(directory, binaries, account)
  const password = await ensureInitialised(directory, place, account, binaries.major)
  const urlOf = (server: { port: number }) => `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`
  const found = await findAnswering(place, urlOf)
  const logFile = path.join(directory, 'postgres.log')
  const server = found ?? await startWhenFree({ place, account, port: port || await freePort(), settings, logFile })
  const superuserUrl = urlOf(server)
  if (!await answers(superuserUrl)) {
    throw new ClusterUnusable(`Postgres runs (process ${server.pid}) but does not let us in; see ${logFile}.`)
  }
  const stop = () => stopServer(server)
  return {
    dataDirectory: place.data, port: server.port, superuserUrl, owned: !found, stop,
    [Symbol.asyncDispose]: async () => { if (!found) await stop() },
  }
}

/** A server that has just been killed may still look alive, and one that recovers may not answer yet: both pass. */
async function findAnswering(place: Place, urlOf: (server: RunningServer) => string): Promise<RunningServer | null> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const server = await findServer(place)
    if (!server || await answers(urlOf(server))) return server
    await delay(100)
  }
  throw new ClusterUnusable(`The Postgres that holds ${place.data} does not let us in: was its password changed?`)
}

/** What a killed server leaves behind (its file, its memory, its last processes) takes a moment to be gone. */
async function startWhenFree(options: StartOptions): Promise<RunningServer> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await startServer(options)
    }
    catch (error) {
      if (attempt === 50 || !/lock file|shared memory/.test(String(error))) throw error
      await delay(200)
    }
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise(resolve => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
