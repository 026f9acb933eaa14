// Builds the Nuxt apps when what they are made of has changed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { lastLines } from './child.ts'
import { type Lock, takeLock } from './lock.ts'
import type { AppName } from './processes.ts'
import { Refusal } from './refusal.ts'
import { fingerprintOf } from './sources.ts'

export interface BuildOptions {
  root: string
  logs: string
  signal: AbortSignal
  say(line: string): void
}

/** Those with a server of their own, and the deployer's pages. */
export type BuiltName = AppName | 'deployer'

export async function buildApps(apps: BuiltName[], options: BuildOptions): Promise<void> {
  const stale = apps.filter(app => !isFresh(options.root, app))
  if (stale.length === 0) return
  const began = Date.now()
  options.say(`Building ${stale.join(' and ')}; this happens once for each change…`)
  await Promise.all(stale.map(app => build(app, options)))
  options.say(`Built ${stale.join(' and ')} in ${Math.round((Date.now() - began) / 1000)} s.`)
}

function isFresh(root: string, app: BuiltName): boolean {
  return readStamp(stampOf(root, app)) === fingerprintOf(root, app)
}

/** Two starts from one checkout must not build into the same folder at once. */
async function build(app: BuiltName, options: BuildOptions): Promise<void> {
  const lock = await waitForLock(join(options.root, 'node_modules', '.cache', 'dezky'), app, options.signal)
  try {
    if (isFresh(options.root, app)) return
    const fingerprint = fingerprintOf(options.root, app)
    rmSync(stampOf(options.root, app), { force: true })
    await runNuxtBuild(app, options)
    writeFileSync(stampOf(options.root, app), fingerprint)
  }
  finally {
    lock.release()
  }
}

async function waitForLock(folder: string, app: BuiltName, signal: AbortSignal): Promise<Lock> {
  mkdirSync(folder, { recursive: true })
  for (;;) {
    const lock = takeLock(join(folder, `build-${app}.lock`))
    if ('release' in lock) return lock
    await delay(200, undefined, { signal })
  }
}

async function runNuxtBuild(app: BuiltName, { root, logs, signal }: BuildOptions): Promise<void> {
  const logFile = join(logs, `build-${app}.log`)
  const log = openSync(logFile, 'w', 0o600)
  const lifeline = ['--import', join(root, 'tools', 'start', 'lifeline.ts')]
  const child = spawn(process.execPath, [...lifeline, join(root, 'node_modules', 'nuxt', 'bin', 'nuxt.mjs'), 'build'], {
    cwd: join(root, 'apps', app),
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NUXT_TELEMETRY_DISABLED: '1' },
    signal,
  })
  closeSync(log)
  const [code]: (number | null)[] = await once(child, 'exit')
  if (code === 0) return
  throw new Refusal(`${lastLines(logFile, 15)}\n\nThe ${app} could not be built; the lines above are the end of ${logFile}.`)
}

function stampOf(root: string, app: BuiltName): string {
  return join(root, 'apps', app, '.output', 'sources')
}

function readStamp(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  }
  catch {
    return null
  }
}
