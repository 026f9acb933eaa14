// A wish in the engine's words.
import type { InstanceWish } from '../../instance.ts'
import { environmentOf, imageOf, labelsOf, logOptionsOf, mountOf, requireName } from '../engine/wish.ts'

/**
 * Until we stop it, it comes back by itself, after its own crash, the engine's or the host's. `unless-stopped` would be the word for that,
 * but then the engine's own crash counts as a stop (moby#41302), and a stop while it is being restarted does not (moby#34028).
 */
export const comesBack = { Name: 'always' }
export const staysAway = { Name: 'no' }

/** The body of /containers/create. @throws ContainersRejected what no engine would take. */
export function containerOf(wish: InstanceWish, owner: string): object {
  requireName(wish)
  const { command, stopSignal, port, reach } = wish
  return {
    Image: imageOf(wish), Labels: labelsOf(wish, owner), Env: environmentOf(wish),
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

function limitsOf(wish: InstanceWish): object {
  const { resources: { cpus, memoryBytes, processes }, mounts, privileged } = wish
  return {
    RestartPolicy: comesBack,
    LogConfig: { Type: 'json-file', Config: logOptionsOf(wish) },
    Mounts: mounts.map(mountOf),
    ...(cpus === null ? {} : { NanoCpus: Math.round(cpus * 1e9) }),
    // Without swap beside it, or the limit would be twice what was wished.
    ...(memoryBytes === null ? {} : { Memory: memoryBytes, MemorySwap: memoryBytes }),
    ...(processes === null ? {} : { PidsLimit: processes }),
    ...(privileged ? { Privileged: true } : { SecurityOpt: ['no-new-privileges'] }),
  }
}
