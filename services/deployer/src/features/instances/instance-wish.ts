// From a release to the container it is run as.
import { instanceLabel, type InstanceWish, type RegistryCredentials } from '@dezky/containers'
import type { Host } from '../hosts/index.ts'
import type { Release } from '../releases/index.ts'
import type { Stage } from '../stages/index.ts'
import type { Instance } from './instance.ts'

const logs = { maxBytes: 10 * 1024 ** 2, maxFiles: 3 }

export interface WishParts {
  instance: Instance
  release: Release
  stage: Stage
  host: Host
  port: number
  environment: Record<string, string>
  /** What the image's registry wants, for hosts that fetch it once more by themselves. */
  credentials: RegistryCredentials | null
}

export function instanceWish({ instance, release, stage, host, port, environment, credentials }: WishParts): InstanceWish {
  const { command, mounts, resources, privileged, stopSignal, stopSeconds } = release.configuration
  return {
    name: instance.name,
    image: { repository: release.repository, digest: release.digest, credentials },
    labels: {
      [instanceLabel]: instance.id, 'dezky.project': stage.projectName, 'dezky.stage': stage.name, 'dezky.release': String(release.number),
    },
    environment, command, port, reach: reachOf(release, host), mounts, resources, logs, privileged, stopSignal, stopSeconds,
  }
}

function reachOf({ configuration }: Release, { reach, network, address }: Host): InstanceWish['reach'] {
  if (configuration.hostNetwork || reach === 'host') return { by: 'host', hostAddress: address }
  return reach === 'publish' ? { by: 'publish', network, hostAddress: address } : { by: 'network', network }
}
