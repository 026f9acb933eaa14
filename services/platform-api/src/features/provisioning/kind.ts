// What the handler knows of a kind of resource: how to look at both worlds, what differs, and what would make them the same.
import type { Difference, ResourceKind } from '@dezky/contracts'
import type { Work } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import type { ResourceRow, Settled } from './resource.ts'

export interface PlannedStep {
  do: string
  /** Something that shows nothing when looked at again: done at most once in a run. */
  once?: true
  /** Takes something from somebody, or makes anew what is gone: after a drift only with care. */
  destroys?: true
  differences?: Difference[]
}

/** Something must be there, or gone, first; it wakes whoever waits. */
export interface Waiting { waitsFor: string }

export interface Settlement extends Settled {
  externalId?: string
  /** In milliseconds; default: some time within the day. */
  lookAgainMs?: number
}

/** `plan` is pure. An unwanted resource for which there is nothing to do is gone. */
export interface KindDefinition<Desired, Observed, Step extends PlannedStep> {
  kind: ResourceKind
  /** The rest of what it should be, from the database. */
  prepare(db: Readable, row: ResourceRow): Promise<Desired | Waiting>
  observe(desired: Desired): Promise<Observed>
  plan(desired: Desired, observed: Observed): Step[]
  apply(work: Work<Scoped>, step: Step, desired: Desired): Promise<void>
  /** What it waits for once there is nothing more to do for now. */
  waits?(desired: Desired): string | null
  settled(desired: Desired, observed: Observed): Settlement
}

export interface Look { steps: (PlannedStep & { run(work: Work<Scoped>): Promise<void> })[], settled: Settlement }

/** A kind, whatever it desires and observes. */
export interface Kind {
  kind: ResourceKind
  prepare(db: Readable, row: ResourceRow): Promise<Waiting | Prepared>
}

/** Without those whose upstream is not configured. */
export type Kinds = Partial<Record<ResourceKind, Kind>>

/** `waits`: what for, once nothing is left to do. */
export interface Prepared { waits: string | null, look(): Promise<Look> }

export function defineKind<Desired extends object, Observed, Step extends PlannedStep>(
  definition: KindDefinition<Desired, Observed, Step>,
): Kind {
  const { kind, prepare, observe, plan, apply, waits, settled } = definition
  return {
    kind,
    async prepare(db, row) {
      const desired = await prepare(db, row)
      if ('waitsFor' in desired) return desired
      return {
        waits: waits?.(desired) ?? null,
        async look() {
          const observed = await observe(desired)
          const steps = plan(desired, observed).map(step => ({ ...step, run: (work: Work<Scoped>) => apply(work, step, desired) }))
          return { steps, settled: settled(desired, observed) }
        },
      }
    },
  }
}
