// What runs where, and what ran before.
import type { ProjectOverview, StageOverview } from '@dezky/contracts/deployer'
import { stageOf } from '../address.ts'
import { inColumns } from '../columns.ts'
import { type Command, common } from '../command.ts'
import { answered } from '../connection.ts'
import { exitCodes } from '../exit-codes.ts'

const titles = {
  status: ['STAGE', 'RELEASE', 'STATE', 'INSTANCES', 'SINCE'],
  history: ['RELEASE', 'TAG', 'STATE', 'KIND', 'BY', 'AT', 'DEPLOYMENT'],
}

export const lookCommands: Command[] = [
  {
    path: 'deploy status', takes: ['[PROJECT]'], options: common, summary: 'What runs where, since when, and what is under way.',
    async run(given, { out }, connect) {
      const client = await connect(given)
      const { items } = answered(await client.GET('/v1/overview'))
      const wanted = given.words[0]?.split('/')[0]
      const shown = items.filter(({ name }) => wanted === undefined || name === wanted)
      out(given.flag('json') ? `${JSON.stringify(shown, null, 2)}\n` : inColumns(titles.status, shown.flatMap(rowsOf)))
      return exitCodes.done
    },
  },
  {
    path: 'deploy history', takes: ['STAGE'], options: common, summary: 'The last deployments of a stage, newest first.',
    async run(given, { out }, connect) {
      const [path, client] = [stageOf(given.words[0]), await connect(given)]
      const params = { path, query: { limit: 30 } }
      const { items } = answered(await client.GET('/v1/projects/{project}/stages/{stage}/deployments', { params }))
      const rows = items.map(({ id, kind, state, release: { number, tag, digest }, requestedBy, requestedAt }) =>
        [`#${number}`, tag ?? digest.slice(7, 19), state, kind, requestedBy, requestedAt, id])
      out(given.flag('json') ? `${JSON.stringify(items, null, 2)}\n` : inColumns(titles.history, rows))
      return exitCodes.done
    },
  },
]

function rowsOf({ name, stages }: ProjectOverview): string[][] {
  return stages.map(({ name: stage, live, instances, ...seen }) => [
    `${name}/${stage}`, live ? `#${live.number} ${live.tag ?? live.digest.slice(7, 19)}` : '–', stateOf(live, seen),
    live ? `${instances.running}/${instances.wanted}` : '–', live?.since ?? '–',
  ])
}

type Seen = Pick<StageOverview, 'underWay' | 'waiting' | 'latest'>

function stateOf(live: StageOverview['live'], { underWay, waiting, latest }: Seen): string {
  if (underWay) return `${underWay.state}${underWay.step ? ` (${underWay.step})` : ''} #${underWay.release.number}`
  if (waiting) return `#${waiting.release.number} waits for approval`
  if (latest?.state === 'failed') return live ? `running; #${latest.release.number} failed` : 'failed'
  return live ? 'running' : 'empty'
}
