// One Docker Engine, over its HTTP API. The file that says which verb is where.
import type { Containers } from '../../containers.ts'
import { connect } from './connection.ts'
import { describeOver } from './describe.ts'
import { watchOver } from './events.ts'
import { execIn } from './exec.ts'
import { factsOver } from './facts.ts'
import { imageVerbs } from './images.ts'
import { lifecycleVerbs } from './lifecycle.ts'
import { logsOver } from './logs.ts'
import { networkVerbs } from './networks.ts'
import type { DockerOptions } from './options.ts'
import { usageOver } from './usage.ts'

export type { DockerOptions } from './options.ts'

export function dockerContainers(options: DockerOptions): Containers {
  const { owner, timeoutMs = 30_000, silenceMs = 60_000 } = options
  const connection = connect(options, timeoutMs)
  const host = { connection, owner, timeoutMs }
  return {
    driver: 'docker',
    probe: () => factsOver(connection, options),
    ...imageVerbs(connection, silenceMs), ...networkVerbs(connection, owner), ...lifecycleVerbs(host),
    describe: id => describeOver(connection, id),
    logs: (id, wish, signal) => logsOver(connection, id, wish, signal),
    exec: (id, argv, timeoutMs) => execIn(host, id, argv, timeoutMs),
    usage: id => usageOver(connection, id),
    watch: signal => watchOver(connection, owner, signal),
    async [Symbol.asyncDispose]() {
      connection.close()
    },
  }
}
