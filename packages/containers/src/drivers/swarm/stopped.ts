// To stop, for a service: it goes on to be wished, and nowhere may it run.
import type { Spec } from './service.ts'

/** What runs, or once ran, of a service: its own words in each task of it. */
export type TaskTemplate = Pick<Spec['TaskTemplate'], 'Placement' | 'ForceUpdate'>

/**
 * No node fulfils it: so the task ends in peace, and how it ended is kept, which is not so where a service has no replicas left. No node
 * should ever be given that label.
 */
const nowhere = 'node.labels.dezky.stopped==true'

export function isStopped({ Placement }: TaskTemplate): boolean {
  return Placement?.Constraints?.includes(nowhere) ?? false
}

/** As it is when nothing may run. */
export function stoppedSpec(spec: Spec): Spec {
  return withConstraints(spec, constraints => [...constraints, nowhere])
}

/** What is started after a stop is told from what ran before by its count. */
export function startedSpec(spec: Spec): Spec {
  const { TaskTemplate, ...rest } = withConstraints(spec, constraints => constraints.filter(one => one !== nowhere))
  return { ...rest, TaskTemplate: { ...TaskTemplate, ForceUpdate: (TaskTemplate.ForceUpdate ?? 0) + 1 } } as Spec
}

function withConstraints(spec: Spec, change: (constraints: string[]) => string[]): Spec {
  const { TaskTemplate } = spec
  const Placement = { ...TaskTemplate.Placement, Constraints: change(TaskTemplate.Placement?.Constraints ?? []) }
  return { ...spec, TaskTemplate: { ...TaskTemplate, Placement } }
}
