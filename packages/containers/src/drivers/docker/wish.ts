// A wish in the engine's words.
import { ContainersRejected } from '../../errors.ts'
import { imageReference } from '../../image.ts'
import type { InstanceWish, Mount } from '../../instance.ts'
import { isContainerName, ownerLabel } from '../../mark.ts'
import { checkedImage } from './names.ts'
import { reachLabels } from './reach.ts'

/**
 * Until we stop it, it comes back by itself, after its own crash, the engine's or the host's. `unless-stopped` would be the word for that,
 * but then the engine's own crash counts as a stop (moby#41302), and a stop while it is being restarted does not (moby#34028).
 */
export const comesBack = { Name: 'always' }
export const staysAway = { Name: 'no' }

/** The body of /containers/create. @throws ContainersRejected what no engine would take. */
export function containerOf(wish: InstanceWish, owner: string): object {
  if (!isContainerName(wish.name)) throw new ContainersRejected('invalid', `No container can be called ${JSON.stringify(wish.name)}.`)
  const { labels, command, stopSignal, port, reach } = wish
  return {
    Image: checkedImage(imageReference(wish.image)),
    Labels: { ...labels, ...reachLabels(wish), [ownerLabel]: owner },
    Env: Object.entries(wish.environment).map(([name, value]) => `${checkedVariable(name)}=${value}`),
    ExposedPorts: { [`${port}/tcp`]: {} },
    ...(command ? { Cmd: command } : {}),
    ...(stopSignal === null ? {} : { StopSignal: stopSignal }),
    HostConfig: {
      NetworkMode: reach.by === 'host' ? 'host' : reach.network,
      // An empty port is any that is free.
      ...(reach.by === 'publish' ? { PortBindings: { [`${port}/tcp`]: [{ HostIp: reach.hostAddress, HostPort: '' }] } } : {}),
      ...limitsOf(wish),
    },
  }
}

function limitsOf({ resources, logs, mounts, privileged }: InstanceWish): object {
  const { cpus, memoryBytes, processes } = resources
  return {
    RestartPolicy: comesBack,
    LogConfig: { Type: 'json-file', Config: { 'max-size': String(logs.maxBytes), 'max-file': String(logs.maxFiles) } },
    Mounts: mounts.map(mountOf),
    ...(cpus === null ? {} : { NanoCpus: Math.round(cpus * 1e9) }),
    // Without swap beside it, or the limit would be twice what was wished.
    ...(memoryBytes === null ? {} : { Memory: memoryBytes, MemorySwap: memoryBytes }),
    ...(processes === null ? {} : { PidsLimit: processes }),
    ...(privileged ? { Privileged: true } : { SecurityOpt: ['no-new-privileges'] }),
  }
}

function mountOf({ kind, source, target, readOnly }: Mount): object {
  return { Type: kind, Source: source, Target: target, ReadOnly: readOnly }
}

function checkedVariable(name: string): string {
  if (name === '' || /[=\0]/.test(name)) throw new ContainersRejected('invalid', `No variable can be called ${JSON.stringify(name)}.`)
  return name
}
