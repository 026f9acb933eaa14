// Which steps a deployment takes. Pure: what it is run with, in; the list, out.

import type { ReleaseConfiguration, StepName } from '@dezky/contracts/deployer'
import type { PlannedStep } from './deployment.ts'

export type Shape = Pick<ReleaseConfiguration, 'strategy' | 'instances' | 'canary' | 'watchSeconds'>

export function planSteps({ strategy, instances, canary, watchSeconds }: Shape): PlannedStep[] {
  const watch = watchSeconds > 0 ? steps('watch') : []
  switch (strategy) {
    case 'blue-green': return [...steps('preflight', 'pull', 'start', 'health', 'swap', 'verify', 'drain', 'stop'), ...watch]
    // Two must not run at once: between `park` and `swap` nobody answers.
    case 'recreate': return [...steps('preflight', 'pull', 'park', 'start', 'health', 'swap', 'verify'), ...watch]
    case 'rolling': return [
      ...steps('preflight', 'pull'),
      ...each(instances, ['start', 'health', 'swap', 'verify', 'drain', 'stop']),
      ...watch,
    ]
    case 'canary': return [
      ...steps('preflight', 'pull', 'start', 'health'),
      ...canary.shares.toSorted((a, b) => a - b).flatMap(share => withArgument(share, ['swap', 'verify', 'watch'])),
      ...steps('swap', 'verify', 'drain', 'stop'),
      ...watch,
    ]
  }
}

function steps(...names: StepName[]): PlannedStep[] {
  return withArgument(null, names)
}

function each(count: number, names: StepName[]): PlannedStep[] {
  return Array.from({ length: count }, (_, at) => withArgument(at + 1, names)).flat()
}

function withArgument(argument: number | null, names: StepName[]): PlannedStep[] {
  return names.map(name => ({ name, argument }))
}
