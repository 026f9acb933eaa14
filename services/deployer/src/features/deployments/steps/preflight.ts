// Whether it can go well at all, asked before anything is touched.
import { resolve } from 'node:path/posix'
import { readEnvironmentOf } from '../../variables/index.ts'
import { StepFailed } from '../errors.ts'
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
  if (route && !route.ours) {
    throw new StepFailed(
      'host_name_taken',
      `${work.release.configuration.hostName} is led somewhere else by the proxy, and not by us. Adopt that route, or choose `
      + 'another host name.',
    )
  }
  return { detail: { engine: facts.version, architecture: facts.architecture, freeBytes: facts.freeBytes, proxy: proxy.product } }
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
    `The values of ${lost.join(', ')} can no longer be opened: they were sealed with a key that DEPLOYER_KEYS does not hold. Set `
    + 'them again.',
  )
}
