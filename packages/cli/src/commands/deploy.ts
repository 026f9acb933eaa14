// Asking for deployments.
import { randomUUID } from 'node:crypto'
import type { DeployerClient } from '@dezky/api-client/deployer'
import type { RequestDeployment } from '@dezky/contracts/deployer'
import { type StageAddress, stageOf } from '../address.ts'
import { type Command, common, type Given, type Option, waiting } from '../command.ts'
import { answered } from '../connection.ts'
import { Refused, UsageError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import { report } from '../until-over.ts'

const reason: Option = { type: 'string', value: 'TEXT', meaning: 'why, kept with the deployment' }
const options = { ...common, ...waiting, reason }

export const deployCommands: Command[] = [
  {
    path: 'deploy', takes: ['STAGE', '[TAG]'],
    summary: 'Deploys what a tag stands for at the registry now, or an image by its digest.',
    options: { ...options, digest: { type: 'string', value: 'DIGEST', meaning: 'this very image, as in sha256:…, instead of a tag' } },
    async run(given, terminal, connect) {
      const [to, [, tag], digest] = [stageOf(given.words[0]), given.words, given.text('digest')]
      if ((tag === undefined) === (digest === undefined)) throw new UsageError('Say either a TAG or --digest.')
      return ask(to, digest === undefined ? { tag: tag ?? '' } : { digest }, given, terminal, await connect(given))
    },
  },
  {
    path: 'deploy promote', takes: ['FROM', 'STAGE'], options,
    summary: 'Takes the very image that runs in one stage to another stage of its project.',
    async run(given, terminal, connect) {
      const [from, to] = [stageOf(given.words[0]), stageOf(given.words[1])]
      if (from.project !== to.project) throw new UsageError('Both are stages of one project.')
      return ask(to, { promoteFrom: from.stage }, given, terminal, await connect(given))
    },
  },
  {
    path: 'deploy rollback', takes: ['STAGE', '[RELEASE]'], options,
    summary: 'Goes back to a release that ran before; without a number, to the one before this.',
    async run(given, terminal, connect) {
      const [to, client] = [stageOf(given.words[0]), await connect(given)]
      const release = given.words[1] === undefined ? await releaseBefore(to, client) : numberOf(given.words[1])
      return ask(to, { release }, given, terminal, client)
    },
  },
  {
    path: 'deploy restart', takes: ['STAGE'], options,
    summary: 'Deploys what runs once more: the way to restart that loses no request.',
    async run(given, terminal, connect) {
      const [path, client] = [stageOf(given.words[0]), await connect(given)]
      const body = { reason: given.text('reason') ?? null }
      const asked = await client.POST('/v1/projects/{project}/stages/{stage}/restart', { params: { path }, body })
      return report(answered(asked), given, terminal, client)
    },
  },
]

type Wanted = RequestDeployment extends infer Each ? Each extends unknown ? Omit<Each, 'reason'> : never : never

async function ask(path: StageAddress, wanted: Wanted, given: Given, terminal: Terminal, client: DeployerClient): Promise<number> {
  const body = { ...wanted, reason: given.text('reason') ?? null } as RequestDeployment
  const params = { path, header: { 'idempotency-key': randomUUID() } }
  const asked = await client.POST('/v1/projects/{project}/stages/{stage}/deployments', { params, body })
  return report(answered(asked), given, terminal, client)
}

async function releaseBefore(path: StageAddress, client: DeployerClient): Promise<number> {
  const params = { path, query: { limit: 50 } }
  const { items } = answered(await client.GET('/v1/projects/{project}/stages/{stage}/deployments', { params }))
  const before = items.find(({ state }) => state === 'succeeded')?.previousRelease
  if (!before) throw new Refused(`Nothing ran in ${path.project}/${path.stage} before what runs now.`)
  return before
}

function numberOf(text: string): number {
  const number = Number(text.replace(/^#/, ''))
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new UsageError(`“${text}” is no number of a release. “dezky deploy history” shows them.`)
}
