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
  const volumes = release.configuration.mounts.flatMap(mount => mount.kind === 'volume' ? mount.source : [])
  const [{ values: environment }, port, credentials] = await Promise.all([
    readEnvironmentOf(db, keyring, release.configuration.variables),
    release.configuration.port ?? exposedPort({ containers }, release),
    // Its other nodes fetch what they run; a single engine has fetched it before.
    containers.driver === 'swarm' ? readRegistryFor(db, keyring, release.repository) : null,
    host.reach === 'host' ? null : containers.ensureNetwork(host.network),
    ...volumes.map(name => containers.ensureVolume(name, { 'dezky.project': stage.projectName })),
  ])
  return ensureRunning({ containers, instance, release, stage, host, port, environment, credentials, commit, now: () => clock.now() })
}

async function exposedPort({ containers }: Pick<StepWork, 'containers'>, release: Release): Promise<number> {
  const image = await containers.observeImage(imageReference(release))
  const [port] = image?.exposedPorts ?? []
  if (port === undefined) throw new StepFailed('no_port', 'The image exposes no port. Say in the project which port it listens on.')
  return port
}
