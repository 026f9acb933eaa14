// The running server: finding it, starting it, stopping it.
import { spawn } from 'node:child_process'
import { open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { ClusterUnusable } from './errors.ts'
import type { Account } from './account.ts'
import type { Place } from './place.ts'

export interface RunningServer { pid: number, port: number }

/** What postmaster.pid says, when that process lives. */
export async function findServer(place: Place): Promise<RunningServer | null> {
  const lines = await readFile(path.join(place.data, 'postmaster.pid'), 'utf8').then(text => text.split('\n'), () => null)
  if (!lines) return null
  const server = { pid: Number(lines[0]), port: Number(lines[3]) }
  return server.pid > 0 && server.port > 0 && isAlive(server.pid) ? server : null
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
    .once('exit', async code => reject(new ClusterUnusable(`Postgres ended at once (code ${code}): ${await lastLine(logFile)}`))))
  failed.catch(() => undefined)
  child.unref()
  return { pid: child.pid ?? 0, port: await Promise.race([untilListening(place), failed]) }
}

const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

async function untilListening(place: Place): Promise<number> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const lines = await readFile(path.join(place.data, 'postmaster.pid'), 'utf8').then(text => text.split('\n'), () => [])
    if (lines[7]?.trim() === 'ready') return Number(lines[3])
    await delay(25)
  }
  throw new ClusterUnusable('Postgres did not become ready within 30 seconds.')
}

/** Stops the server the fast way: sessions are ended, data is flushed. */
export async function stopServer({ pid }: RunningServer): Promise<void> {
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGINT')
  for (let attempt = 0; isAlive(pid) && attempt < 1200; attempt++) await delay(25)
}

export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
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

async function lastLine(file: string): Promise<string> {
  return readFile(file, 'utf8').then(text => text.trim().split('\n').at(-1) ?? '', () => '')
}
