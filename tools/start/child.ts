// One child process: started with its own environment only, its output in its own file, ended gently and then not.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import type { ProcessPlan } from './processes.ts'

const largestLog = 20 * 1024 ** 2

export interface Child {
  readonly pid: number
  /** Settles when the process is gone; says how it went. */
  readonly gone: Promise<string>
  stop(graceMs: number): Promise<void>
}

export function startChild(plan: ProcessPlan, logFile: string): Child {
  keepOneOldLog(logFile)
  const log = openSync(logFile, 'a', 0o600)
  // In a group of its own, so that Ctrl-C reaches it through us, in order; the channel tells it when we are gone.
  const child = spawn(process.execPath, plan.args, {
    cwd: plan.workingDirectory, env: plan.env, stdio: ['ignore', log, log, 'ipc'], detached: true,
  })
  closeSync(log)
  const gone = goneOf(child)
  return { pid: child.pid ?? 0, gone, stop: graceMs => stop(child, gone, graceMs) }
}

async function goneOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal]: (number | string | null)[] = await once(child, 'exit')
    return signal ? `was ended by ${signal}` : `ended with code ${code}`
  }
  catch (error) {
    return `could not be started: ${error instanceof Error ? error.message : String(error)}`
  }
}

async function stop(child: ChildProcess, gone: Promise<string>, graceMs: number): Promise<void> {
  child.kill('SIGTERM')
  const late = setTimeout(() => killGroup(child), graceMs)
  await gone
  clearTimeout(late)
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  }
  catch {
    // Gone in the meantime.
  }
}

function keepOneOldLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < largestLog) return
  rmSync(`${file}.old`, { force: true })
  renameSync(file, `${file}.old`)
}

/** The end of a log as a person reads it: of a structured line, what it says. */
export function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).map(plainLine).join('\n')
  }
  catch {
    return ''
  }
}

export function plainLine(line: string): string {
  try {
    const { msg, err } = JSON.parse(line)
    return [msg, err?.message].filter((text, at, all) => typeof text === 'string' && all.indexOf(text) === at).join(': ') || line
  }
  catch {
    return line
  }
}
