// How long a step may be tried before the deployment is given up.
import type { StepName } from '@dezky/contracts/deployer'
import type { BegunStep } from './deployment.ts'

const minute = 60_000
const most: Partial<Record<StepName, number>> = { pull: 30 * minute, drain: 65 * minute, watch: 25 * 60 * minute, health: 65 * minute }

export function isOverdue({ name, startedAt }: BegunStep, now: Date): boolean {
  return now.getTime() - startedAt.getTime() > (most[name] ?? 5 * minute)
}
