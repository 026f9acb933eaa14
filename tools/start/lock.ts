// One owner per directory. A lock whose owner is gone counts for nothing.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

interface Owner {
  pid: number
  /** When the owner began: a process id alone may have been given to somebody else since. */
  began: string | null
}

export interface Lock {
  release(): void
}

/** Takes the lock, or tells the process id of the living owner. */
export function takeLock(file: string): Lock | { heldBy: number } {
  for (;;) {
    if (create(file)) return { release: () => releaseOwn(file) }
    const owner = readOwner(file)
    if (owner && isAlive(owner)) return { heldBy: owner.pid }
    rmSync(file, { force: true })
  }
}

function create(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Owner), { flag: 'wx', mode: 0o600 })
    return true
  }
  catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

function releaseOwn(file: string): void {
  if (readOwner(file)?.pid === process.pid) rmSync(file, { force: true })
}

function readOwner(file: string): Owner | null {
  try {
    const { pid, began } = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) ? { pid, began: typeof began === 'string' ? began : null } : null
  }
  catch {
    return null
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0)
  }
  catch (error) {
    if (!isCode(error, 'EPERM')) return false
  }
  const began = beginningOf(owner.pid)
  return !began || !owner.began || began === owner.began
}

/** Field 22 of /proc/PID/stat, start time in clock ticks since boot; the name before it may hold spaces. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  }
  catch {
    return null
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
