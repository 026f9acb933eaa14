// One Docker Engine, over its HTTP API. The file that says which verb is where.
import type { Containers } from '../../containers.ts'
import { connect } from '../engine/connection.ts'
import { factsOver } from '../engine/facts.ts'
import { imageVerbs } from '../engine/images.ts'
import { linesOver } from '../engine/logs.ts'
import { containerPath } from '../engine/names.ts'
import type { EngineOptions } from '../engine/options.ts'
import { usageOver } from '../engine/usage.ts'
import { describeOver } from './describe.ts'
import { lifecycleVerbs } from './lifecycle.ts'
import { networkVerbs } from './networks.ts'
import { watchOver } from './watch.ts'

export type DockerOptions = EngineOptions

export function dockerContainers(options: DockerOptions): Containers {
  const { owner, timeoutMs = 30_000, silenceMs = 60_000 } = options
  const connection = connect(options, timeoutMs)
  const host = { connection, owner, timeoutMs }
  return {
    driver: 'docker',
    probe: () => factsOver(connection, options),
    ...imageVerbs(connection, silenceMs), ...networkVerbs(connection, owner), ...lifecycleVerbs(host),
    describe: id => describeOver(connection, id),
    logs: (id, wish, signal) => linesOver(connection, `${containerPath(id)}/logs`, wish, signal),
    usage: id => usageOver(connection, id),
    watch: signal => watchOver(connection, owner, signal),
    async [Symbol.asyncDispose]() {
      connection.close()
    },
  }
}
