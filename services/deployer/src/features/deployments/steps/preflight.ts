// Whether it can go well at all, asked before anything is touched.
import { readStageServedBy } from '../../stages/index.ts'
import { readEnvironmentOf } from '../../variables/index.ts'
import { StepFailed } from '../errors.ts'
import { mountRefusal } from '../mounts.ts'
import type { RunStep, StepWork } from '../step-work.ts'

export const preflight: RunStep = async (work) => {
  refuseWhatIsNotAllowed(work)
  await requireVariables(work)
  const [facts, proxy, route] = await Promise.all([
    work.facts(), work.ingress.probe(), work.ingress.observe(work.release.configuration.hostName),
  ])
  if (!proxy.valid) {
    throw new StepFailed(
      'ingress_broken',
      `The proxy would not take its present configuration again (${proxy.problem ?? 'it does not say why'}). Mend it, then deploy again.`,
    )
  }
  await refuseTakenName(work)
  if (route && !route.ours && work.stage.takeOver !== work.release.configuration.hostName) {
    throw new StepFailed(
      'host_name_taken',
      `${work.release.configuration.hostName} is led somewhere else by the proxy, and not by us. Adopt that route, or choose `
      + 'another host name.',
    )
  }
  return { detail: { engine: facts.version, architecture: facts.architecture, freeBytes: facts.freeBytes, proxy: proxy.product } }
}

/** Ours, but of another stage: both would lead it to themselves in turn. */
async function refuseTakenName({ services: { db }, stage, release: { configuration: { hostName } } }: StepWork): Promise<void> {
  const other = await readStageServedBy(db, { ingressId: stage.ingressId, hostName, exceptStageId: stage.id })
  if (!other) return
  throw new StepFailed('host_name_taken', `${hostName} leads to ${other.project}, ${other.stage} already. Choose another host name.`)
}

function refuseWhatIsNotAllowed({ release: { configuration }, stage, settings }: StepWork): void {
  if (configuration.privileged && !stage.mayBePrivileged) {
    throw new StepFailed('privileged_refused', 'It wants to run privileged, which an administrator must allow for this project.')
  }
  if (configuration.hostNetwork && !stage.mayUseHostNetwork) {
    throw new StepFailed('privileged_refused', 'It wants the host\'s own network, which an administrator must allow for this project.')
  }
  for (const mount of configuration.mounts) {
    const why = mountRefusal(mount, { project: stage.projectName, settings })
    if (why) throw new StepFailed(mount.kind === 'bind' ? 'bind_mount_refused' : 'volume_refused', why)
  }
}

async function requireVariables({ services: { db, keyring }, release }: StepWork): Promise<void> {
  const { lost } = await readEnvironmentOf(db, keyring, release.configuration.variables)
  if (lost.length === 0) return
  throw new StepFailed(
    'secret_lost',
    `The values of ${lost.join(', ')} are not known: nobody has told them yet, or they were sealed with a key that DEPLOYER_KEYS does not hold. Set `
    + 'them again.',
  )
}
