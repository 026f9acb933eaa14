// What is decided about a deployment that was asked for.
import { type Command, common, waiting } from '../command.ts'
import { answered } from '../connection.ts'
import { report, untilOver } from '../until-over.ts'

export const decideCommands: Command[] = [
  {
    path: 'deploy approve', takes: ['DEPLOYMENT'], options: { ...common, ...waiting }, summary: 'Approves a deployment that waits for it.',
    async run(given, terminal, connect) {
      const [[id = ''], client] = [given.words, await connect(given)]
      return report(answered(await client.POST('/v1/deployments/{id}/approve', { params: { path: { id } } })), given, terminal, client)
    },
  },
  {
    path: 'deploy cancel', takes: ['DEPLOYMENT'], options: { ...common, ...waiting },
    summary: 'Cancels a deployment: what was before serves.',
    async run(given, terminal, connect) {
      const [[id = ''], client] = [given.words, await connect(given)]
      return report(answered(await client.POST('/v1/deployments/{id}/cancel', { params: { path: { id } } })), given, terminal, client)
    },
  },
  {
    path: 'deploy wait', takes: ['DEPLOYMENT'], options: { ...common, timeout: waiting.timeout },
    summary: 'Waits until a deployment is over; the exit code says how it went.',
    async run(given, terminal, connect) {
      return untilOver(given.words[0] ?? '', given, terminal, await connect(given))
    },
  },
]
