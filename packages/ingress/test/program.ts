// Real servers for tests: where they are installed, and a port of their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

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
