// What to do when a resource is not as it was left. No input or output here.
import type { Difference, DriftMode, ResourceReason, SettingValues } from '@dezky/contracts'
import type { PlannedStep } from './kind.ts'

export interface DriftPolicy {
  modes: SettingValues['drift.modes']
  /** Repairs that take something away, or make it anew, are held while more than this share of tenants would be touched. */
  mostPercent: number
}

export function driftPolicy(settings: SettingValues): DriftPolicy {
  return { modes: settings['drift.modes'], mostPercent: settings['drift.breaker_percent'] }
}

/** So many tenants may always be repaired, however few there are. */
const alwaysRepaired = 3
/** What is gone at one look may be there at the next. */
export const confirmAfterMs = 60_000

export interface Drift {
  /** What is wanted has not changed since it was last seen to hold. */
  isSettled: boolean
  /** A human has asked for it. */
  isAskedFor: boolean
  mode: DriftMode
  steps: PlannedStep[]
  reason: ResourceReason | null
  /** How long it has been drifted. */
  driftedForMs: number
}

export type Judgement = 'converge' | 'ignore' | 'report' | 'repair' | 'confirm' | 'ask-breaker'

export function judgeDrift({ isSettled, isAskedFor, mode, steps, reason, driftedForMs }: Drift): Judgement {
  const hasDrifted = differencesOf(steps).length > 0 || steps.some(({ destroys }) => destroys)
  if (!isSettled || !hasDrifted) return 'converge'
  if (isAskedFor) return 'repair'
  if (mode !== 'repair') return mode
  if (!steps.some(({ destroys }) => destroys)) return 'repair'
  const isWaiting = reason === 'repair_waits' || reason === 'repair_held'
  return isWaiting && driftedForMs >= confirmAfterMs ? 'ask-breaker' : 'confirm'
}

export interface Share { drifted: number, tenants: number }

export function isHeld({ drifted, tenants }: Share, mostPercent: number): boolean {
  return drifted > Math.max(alwaysRepaired, tenants * mostPercent / 100)
}

export function differencesOf(steps: PlannedStep[]): Difference[] {
  return steps.flatMap(({ differences = [] }) => differences)
}
