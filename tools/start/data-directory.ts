// `.dezky/`: everything one cloud keeps. Only its owner may look inside.
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lock, takeLock } from './lock.ts'
import { Refusal } from './refusal.ts'

const format = '1'
const neededBytes = 300 * 1024 ** 2

export interface DataDirectory {
  path: string
  postgres: string
  logs: string
  secrets: string
  deployerKey: string
  runFile: string
  lock: Lock
}

export function openDataDirectory(path: string): DataDirectory {
  makeUsable(path)
  requireSpace(path)
  const lock = takeLock(join(path, 'lock'))
  if ('heldBy' in lock) throw new Refusal(alreadyRunning(path, lock.heldBy))
  const logs = join(path, 'logs')
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  writeFileSync(join(path, 'version'), `${format}\n`)
  return {
    path, logs, lock, postgres: join(path, 'postgres'), secrets: join(path, 'secrets.json'), deployerKey: join(path, 'deployer-key'),
    runFile: join(path, 'run.json'),
  }
}

function makeUsable(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    requireOurs(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    chmodSync(path, openToPostgres() ? 0o711 : 0o700)
  }
  catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`The data directory ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}. `
      + 'Choose another with --data DIR.')
  }
}

/** Started as root, Postgres runs as a user of its own, which must be able to pass through (and to see nothing). */
function openToPostgres(): boolean {
  return process.getuid?.() === 0
}

/** Looks without touching: a directory of another format, or of something else altogether, stays as it is. */
function requireOurs(path: string): void {
  const version = existsSync(join(path, 'version')) ? readFileSync(join(path, 'version'), 'utf8').trim() : null
  const refusal = judgeContents(readdirSync(path), version)
  if (refusal) throw new Refusal(`The data directory ${path} ${refusal}. Nothing in it was changed; choose another with --data DIR.`)
}

export function judgeContents(entries: string[], version: string | null): string | null {
  if (version === format) return null
  if (version !== null) return `is of format ${version}, and this version of Dezky reads format ${format}`
  const foreign = entries.filter(name => name !== 'test-postgres' && name !== 'lock' && name !== 'logs')
  return foreign.length > 0 ? `holds something else already (${foreign.slice(0, 3).join(', ')})` : null
}

function requireSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path)
  if (bavail * bsize >= neededBytes) return
  throw new Refusal(`There is too little room on the disk of ${path}: ${Math.floor(bavail * bsize / 1024 ** 2)} MB free, 300 MB needed.`)
}

function alreadyRunning(path: string, pid: number): string {
  const where = addressIn(join(path, 'run.json'))
  return `Dezky is already running on ${path} (process ${pid}${where}). Stop it first, or choose another with --data DIR.`
}

function addressIn(runFile: string): string {
  try {
    return `, ${JSON.parse(readFileSync(runFile, 'utf8')).urls.operator}`
  }
  catch {
    return ''
  }
}
