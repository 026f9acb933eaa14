// What a step has to work with.
import type { Containers, HostFacts } from '@dezky/containers'
import type { Settings } from '@dezky/contracts/deployer'
import type { Ingress } from '@dezky/ingress'
import type { Work } from '@dezky/reconcile'
import type { Logger } from '@dezky/runtime'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import type { Host } from '../hosts/index.ts'
import { type Instance, readInstances } from '../instances/index.ts'
import type { Release } from '../releases/index.ts'
import type { Stage } from '../stages/index.ts'
import type { BegunStep, Deployment } from './deployment.ts'

export interface StepWork extends Pick<Work<Trx>, 'commit' | 'signal'> {
  services: Services
  deployment: Deployment
  step: BegunStep
  stage: Stage
  release: Release
  settings: Settings
  host: Host
  containers: Containers
  /** What the host says of itself; it is asked once each time a deployment is taken up. */
  facts: () => Promise<HostFacts>
  ingress: Ingress
  /** For machines; each line says of which deployment it is. */
  log: Logger
  /** For people who look on. */
  say: (message: string, level?: 'info' | 'warn' | 'error') => Promise<void>
}

/** `detail` is kept with the step; `said` is for people who look on. */
export interface StepDone { detail?: unknown, said?: string }

/** `againAfterMs`: it is not over; look again then. */
export type StepResult = StepDone & { againAfterMs?: number } | void

export type RunStep = (work: StepWork) => Promise<StepResult>

/** Those of this deployment, and those it takes the place of. */
export async function instancesOf(
  { services, stage, deployment }: StepWork,
): Promise<{ all: Instance[], fresh: Instance[], old: Instance[] }> {
  const all = await readInstances(services.db, stage.id)
  const fresh = all.filter(({ deploymentId }) => deploymentId === deployment.id)
  const old = all.filter(({ deploymentId, releaseId }) => deploymentId !== deployment.id && releaseId === deployment.previousReleaseId)
  return { all, fresh, old }
}
