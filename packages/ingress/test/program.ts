// Real servers for tests: where they are installed, and a port of their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const folders = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']

/** Null where it is not installed: suites that need it are then skipped. */
export function installed(program: string): string | null {
  return folders.map(folder => path.join(folder, program)).find(isExecutable) ?? null
}

export interface Program { child: ChildProcess, said(): string }

export function run(program: string, args: string[]): Program {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', line => void (said += line))
  return { child, said: () => said }
}

function isOver({ child }: Program): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

export async function end(program: Program | null, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (!program || isOver(program)) return
  const gone = once(program.child, 'exit')
  program.child.kill(signal)
  await gone
}

/** Whether it came to be ready before it was over. */
export async function ready(program: Program, ask: () => Promise<unknown>): Promise<boolean> {
  while (!isOver(program)) {
    if (await ask().then(() => true, () => false)) return true
    await delay(5)
  }
  return false
}

/** Below those that systems hand out for connections, so that nobody takes it while a server is started again. */
export function somePort(): number {
  return 10_000 + Math.floor(Math.random() * 20_000)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}
