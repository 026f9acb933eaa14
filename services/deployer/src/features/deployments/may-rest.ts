// Where a deployment may be left to another process: nowhere between taking requests from the old and knowing that the new serves them.
import type { ReleaseConfiguration, StepName } from '@dezky/contracts/deployer'

/** Whether this step may be broken off for a while, to be taken up again later. Pure. */
export function mayRest(step: StepName, strategy: ReleaseConfiguration['strategy']): boolean {
  if (unserved.has(step)) return false
  // The old has been parked: until the new is verified nobody answers.
  return strategy !== 'recreate' || !betweenTwo.has(step)
}

const unserved = new Set<StepName>(['swap', 'verify', 'restore'])
const betweenTwo = new Set<StepName>(['park', 'start', 'health'])
