// A Docker Swarm, over the HTTP API of one of its managers. The file that says which verb is where.
import type { Containers } from '../../containers.ts'
import { ContainersRejected } from '../../errors.ts'
import { connect } from '../engine/connection.ts'
import { imageVerbs } from '../engine/images.ts'
import type { EngineOptions } from '../engine/options.ts'
import { factsOfSwarm } from './facts.ts'
import { execHere, terminalHere, usageHere } from './here.ts'
import { lifecycleVerbs } from './lifecycle.ts'
import { logsOver } from './logs.ts'
import { networkVerbs } from './networks.ts'
import { inspectService, listServices } from './service.ts'
import { watchOver } from './watch.ts'

export type SwarmOptions = EngineOptions

export function swarmContainers(options: SwarmOptions): Containers {
  const { owner, timeoutMs = 30_000, silenceMs = 60_000 } = options
  const connection = connect(options, timeoutMs)
  const swarm = { connection, owner, timeoutMs }
  const images = imageVerbs(connection, silenceMs)
  return {
    driver: 'swarm',
    probe: () => factsOfSwarm(connection, options),
    ...images, ...networkVerbs(connection, owner), ...lifecycleVerbs(swarm),
    async removeImage(reference) {
      // One that is stopped, or runs on another node, has no container here.
      const services = await listServices(connection)
      return services.some(({ Spec }) => Spec.TaskTemplate.ContainerSpec?.Image === reference) ? false : images.removeImage(reference)
    },
    async describe(id) {
      if (!await inspectService(connection, id)) return null
      throw new ContainersRejected('other', 'What runs on a swarm is not adopted: a service may be many containers, on many nodes.')
    },
    logs: (id, wish, signal) => logsOver(connection, id, wish, signal),
    exec: (id, argv, timeoutMs) => execHere(swarm, id, argv, timeoutMs),
    terminal: (id, argv, size) => terminalHere(swarm, id, argv, size),
    usage: id => usageHere(connection, id),
    watch: signal => watchOver(swarm, signal),
    async [Symbol.asyncDispose]() {
      connection.close()
    },
  }
}
