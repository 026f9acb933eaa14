// An instance of some release on its stage's host, with that release's environment.
import { imageReference } from '@dezky/containers'
import type { Trx } from '../../database/index.ts'
import { type Ensured, ensureRunning, type Instance } from '../instances/index.ts'
import { readRegistryFor } from '../registries/index.ts'
import type { Release } from '../releases/index.ts'
import { readEnvironmentOf } from '../variables/index.ts'
import { StepFailed } from './errors.ts'
import type { StepWork } from './step-work.ts'

export type RunInstanceParts = Pick<StepWork, 'services' | 'stage' | 'host' | 'containers'> & {
  commit: <Result>(write: (trx: Trx) => Promise<Result>) => Promise<Result>
}

export async function runInstance(
  { services, stage, host, containers, commit }: RunInstanceParts, release: Release, instance: Instance,
): Promise<Ensured> {
  const { db, keyring, clock } = services
  const { values: environment } = await readEnvironmentOf(db, keyring, release.configuration.variables)
  const port = release.configuration.port ?? await exposedPort({ containers }, release)
  for (const mount of release.configuration.mounts) {
    if (mount.kind === 'volume') await containers.ensureVolume(mount.source, { 'dezky.project': stage.projectName })
  }
  if (host.reach !== 'host') await containers.ensureNetwork(host.network)
  // Its other nodes fetch what they run; a single engine has fetched it before.
  const credentials = containers.driver === 'swarm' ? await readRegistryFor(db, keyring, release.repository) : null
  return ensureRunning({ containers, instance, release, stage, host, port, environment, credentials, commit, now: () => clock.now() })
}

async function exposedPort({ containers }: Pick<StepWork, 'containers'>, release: Release): Promise<number> {
  const image = await containers.observeImage(imageReference(release))
  const [port] = image?.exposedPorts ?? []
  if (port === undefined) throw new StepFailed('no_port', 'The image exposes no port. Say in the project which port it listens on.')
  return port
}
