// The processes of a cloud, brought up side by side and kept up; taken down in reverse.
import { join } from 'node:path'
import type { ProcessPlan } from './processes.ts'
import { supervise, type Supervised } from './supervisor.ts'

export interface FleetOptions {
  /** Folder of a log for each. */
  logs: string
  readyWithinMs: number
  /** Ends the wait for them. */
  signal: AbortSignal
  onStart(name: ProcessPlan['name'], pid: number): void
  onDeath(sentence: string): void
  onGivingUp(sentence: string): void
}

export interface Fleet {
  /** Brings up those that are not up yet; settles when all of them are ready. */
  raise(plans: ProcessPlan[]): Promise<void>
}

const graceMs = 10_000

export function createFleet({ logs, signal, onStart, ...options }: FleetOptions, stack: AsyncDisposableStack): Fleet {
  const up = new Set<string>()
  const begin = (plan: ProcessPlan) => {
    up.add(plan.name)
    const child = supervise({ ...options, plan, logFile: join(logs, `${plan.name}.log`), onStart: pid => onStart(plan.name, pid) })
    stack.defer(() => child.stop(graceMs))
    return child
  }
  return { raise: plans => allReady(plans.filter(({ name }) => !up.has(name)).map(begin), signal) }
}

async function allReady(children: Supervised[], signal: AbortSignal): Promise<void> {
  const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  aborted.catch(() => undefined)
  await Promise.race([Promise.all(children.map(child => child.ready)), aborted])
}
