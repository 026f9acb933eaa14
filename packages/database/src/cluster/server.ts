// The running server: finding it, starting it, stopping it.
import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account.ts'
import { ClusterUnusable } from './errors.ts'
import type { Place } from './place.ts'

export interface RunningServer { pid: number, port: number }

/** The server that holds this data, once it is ready; null when there is none. */
export async function findServer(place: Place): Promise<RunningServer | null> {
  const [pid] = (await postmasterFile(place)).map(Number)
  if (!pid || !isPostgres(await commandOf(pid))) return null
  const port = await untilListening(place, pid).catch(() => null)
  return port === null ? null : { pid, port }
}

/** A process number is given out again: after a restart of the machine it may belong to anything. */
function isPostgres(command: string | null): boolean {
  return command !== null && /postgres/.test(command)
}

/** Null when there is no such process; where /proc is missing, the bare fact that it lives has to do. */
async function commandOf(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null
  return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres')
}

export interface StartOptions { place: Place, account: Account | null, port: number, logFile: string, settings: Record<string, string> }

/** Starts the server in a session of its own, so that a terminal's Ctrl-C reaches it only through us, after its clients. */
export async function startServer({ place, account, port, logFile, settings }: StartOptions): Promise<RunningServer> {
  const log = await open(logFile, 'a', 0o600)
  const flags = Object.entries({ ...defaults, ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(path.join(place.binaries, 'bin', 'postgres'), ['-D', place.data, ...flags], {
    detached: true, stdio: ['ignore', log.fd, log.fd], cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, ...account,
  })
  await log.close()
  const failed = new Promise<never>((_, reject) => child.once('error', reject)
    .once('exit', async code => reject(new ClusterUnusable(`Postgres ended at once (code ${code}): ${await lastComplaint(logFile)}`))))
  failed.catch(() => undefined)
  child.unref()
  return { pid: child.pid ?? 0, port: await Promise.race([untilListening(place, child.pid ?? 0), failed]) }
}

const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** A server that was killed leaves its file behind, still saying `ready`: only what this process has written counts. */
async function untilListening(place: Place, pid: number): Promise<number> {
  for (let attempt = 0; attempt < 2400; attempt++) {
    const lines = await postmasterFile(place)
    if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return Number(lines[3])
    if (!isAlive(pid)) break
    await delay(25)
  }
  throw new ClusterUnusable('Postgres did not become ready.')
}

/** Lines of postmaster.pid: process, data directory, start time, port, socket directory, address, shared memory, status. */
async function postmasterFile(place: Place): Promise<string[]> {
  return readFile(path.join(place.data, 'postmaster.pid'), 'utf8').then(text => text.split('\n'), () => [])
}

/** Stops the server the fast way: sessions are ended, data is flushed. */
export async function stopServer({ pid }: RunningServer): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let attempt = 0; isAlive(pid) && attempt < 1200; attempt++) await delay(25)
}

export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  }
  catch {
    return false
  }
  finally {
    await client.end().catch(() => undefined)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  }
  catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** What Postgres died of; hints come after it. */
async function lastComplaint(file: string): Promise<string> {
  const lines = await readFile(file, 'utf8').then(text => text.trim().split('\n'), () => [])
  return lines.findLast(line => line.includes('FATAL')) ?? lines.at(-1) ?? ''
}
