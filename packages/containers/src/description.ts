// How a container is run, ours or not: for somebody who wants one that is run by us instead.
import type { ImageName } from './image.ts'
import type { InstanceWish, Mount } from './instance.ts'

export interface ContainerDescription extends Pick<InstanceWish, 'command' | 'resources' | 'privileged' | 'stopSignal'> {
  id: string
  name: string
  running: boolean
  /** Null where no registry knows it: it was built on the host. */
  image: ImageName | null
  /** What its image does not set itself, or sets otherwise. */
  environment: Record<string, string>
  /** TCP, lowest first: what it exposes or publishes. */
  ports: number[]
  mounts: Mount[]
  /** Where something is mounted that is neither a volume nor a path of the host. */
  otherMounts: string[]
  hostNetwork: boolean
}
