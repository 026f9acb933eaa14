// Whether it can go well at all, asked before anything is touched.
import { resolve } from 'node:path/posix'
import { readStageServedBy } from '../../stages/index.ts'
import { readEnvironmentOf } from '../../variables/index.ts'
import { StepFailed } from '../errors.ts'
import type { RunStep, StepWork } from '../step-work.ts'

export const preflight: RunStep = async (work) => {
  refuseWhatIsNotAllowed(work)
  await requireVariables(work)
  const facts = await work.containers.probe()
  const proxy = await work.ingress.probe()
  if (!proxy.valid) {
    throw new StepFailed(
      'ingress_broken',
      `The proxy would not take its present configuration again (${proxy.problem ?? 'it does not say why'}). Mend it, then deploy again.`,
    )
  }
  await refuseTakenName(work)
  const route = await work.ingress.observe(work.release.configuration.hostName)
  if (route && !route.ours) {
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
  const mayBind = (path: string) => settings.bindMounts.some(prefix => isWithin(path, prefix))
  const refused = configuration.mounts.find(({ kind, source }) => kind === 'bind' && !mayBind(source))
  if (refused) {
    throw new StepFailed(
      'bind_mount_refused',
      `${refused.source} of the host is not below a path that may be mounted. An administrator can allow it in the settings.`,
    )
  }
}

function isWithin(path: string, prefix: string): boolean {
  const [inner, outer] = [resolve(path), resolve(prefix)]
  return inner === outer || inner.startsWith(`${outer}/`)
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
