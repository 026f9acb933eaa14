// A wish as the spec of a service.
import { ContainersRejected } from '../../errors.ts'
import type { LocalImage } from '../../image.ts'
import type { InstanceWish } from '../../instance.ts'
import { environmentOf, imageOf, labelsOf, logOptionsOf, mountOf, requireName } from '../engine/wish.ts'

/** Whether the image brings a check of its own: of a task on another node nobody tells. */
const checkLabel = 'dezky.check'

export function hasCheck(labels: Record<string, string>): boolean {
  return labels[checkLabel] === 'image'
}

const restartDelaySeconds = 1

/** @throws ContainersRejected what no swarm would take, or would take for something else. */
export function requirePossible(wish: InstanceWish): void {
  requireName(wish)
  imageOf(wish)
  environmentOf(wish)
  const { privileged, reach } = wish
  if (privileged) throw new ContainersRejected('invalid', 'A swarm runs nothing privileged. Let it run on a host of its own.')
  if (reach.by === 'publish' && !isEverywhere(reach.hostAddress)) {
    throw new ContainersRejected('invalid', `A swarm publishes a port at every address of the node, not at ${reach.hostAddress} alone. Say 0.0.0.0 `
      + 'if that is what you want, or reach it on a network.')
  }
}

function isEverywhere(address: string): boolean {
  return address === '0.0.0.0' || address === '::'
}

/** `nodeId`: what mounts something of a node stays there. */
export interface Making { owner: string, image: LocalImage, nodeId: string | null }

/** The body of /services/create. */
export function serviceOf(wish: InstanceWish, { owner, image, nodeId }: Making): object {
  const { name, port, reach } = wish
  const labels = { ...labelsOf(wish, owner), ...(image.hasHealthCheck ? { [checkLabel]: 'image' } : {}) }
  return {
    Name: name, Labels: labels,
    TaskTemplate: {
      ContainerSpec: containerOf(wish, labels), Resources: { Limits: limitsOf(wish) },
      LogDriver: { Name: 'json-file', Options: logOptionsOf(wish) },
      Networks: [{ Target: reach.by === 'host' ? 'host' : reach.network }],
      Placement: {
        Platforms: [{ OS: image.os, Architecture: image.architecture }], Constraints: nodeId === null ? [] : [`node.id==${nodeId}`],
      },
      RestartPolicy: { Condition: 'any', Delay: restartDelaySeconds * 1e9 },
    },
    Mode: { Replicated: { Replicas: 1 } },
    UpdateConfig: { Parallelism: 1, Order: 'stop-first', FailureAction: 'continue' },
    // Requests are led to the task's own address; a virtual one would need IPVS, and hide which instance answers.
    EndpointSpec: {
      Mode: 'dnsrr', ...(reach.by === 'publish' ? { Ports: [{ Protocol: 'tcp', TargetPort: port, PublishMode: 'host' }] } : {}),
    },
  }
}

function containerOf(wish: InstanceWish, labels: Record<string, string>): object {
  const { command, stopSignal, stopSeconds, mounts } = wish
  return {
    Image: imageOf(wish), Labels: labels, Env: environmentOf(wish), Mounts: mounts.map(mountOf),
    StopGracePeriod: Math.ceil(stopSeconds) * 1e9,
    // Engines before 25.0 know no such wish, and pass it over.
    Privileges: { NoNewPrivileges: true },
    // What images call CMD.
    ...(command ? { Args: command } : {}),
    ...(stopSignal === null ? {} : { StopSignal: stopSignal }),
  }
}

function limitsOf({ resources: { cpus, memoryBytes, processes } }: InstanceWish): object {
  return {
    ...(cpus === null ? {} : { NanoCPUs: Math.round(cpus * 1e9) }),
    ...(memoryBytes === null ? {} : { MemoryBytes: memoryBytes }),
    ...(processes === null ? {} : { Pids: processes }),
  }
}
