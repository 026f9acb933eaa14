// What the instances of a stage write.
import type { DeployerClient } from '@dezky/api-client/deployer'
import type { InstanceAnswer } from '@dezky/contracts/deployer'
import { stageOf } from '../address.ts'
import { type Command, common } from '../command.ts'
import { answered, refusal } from '../connection.ts'
import { Refused, UsageError } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import { messagesOf } from '../stream.ts'
import type { Terminal } from '../terminal.ts'

interface Line { at: string, stream: string, text: string }

export const logCommands: Command[] = [{
  path: 'deploy logs', takes: ['STAGE'], summary: 'What the instances of a stage write.',
  options: {
    ...common,
    follow: { type: 'boolean', short: 'f', meaning: 'goes on with what comes, through lost connections' },
    tail: { type: 'string', value: 'LINES', meaning: 'so many of the last, of each instance; otherwise 200' },
    instance: { type: 'string', value: 'NAME', meaning: 'of this instance alone' },
  },
  async run(given, terminal, connect) {
    const [path, client, tail] = [stageOf(given.words[0]), await connect(given), tailOf(given.text('tail') ?? '200')]
    const { items } = answered(await client.GET('/v1/projects/{project}/stages/{stage}/instances', { params: { path } }))
    const wanted = given.text('instance')
    const chosen = items.filter(({ name, inRoute }) => wanted === undefined ? inRoute : name === wanted)
    if (chosen.length === 0) throw new Refused(wanted === undefined ? 'Nothing runs there.' : `There is no instance ${wanted} there.`)
    const [json, several] = [given.flag('json'), chosen.length > 1]
    const print = (name: string, line: Line) => terminal.out(written(line, { json, name: several ? name : null }))
    const read = given.flag('follow') ? follow : tell
    await Promise.all(chosen.map(instance => read(instance, { client, terminal, tail, print })))
    return exitCodes.done
  },
}]

interface Reading { client: DeployerClient, terminal: Terminal, tail: number, print(name: string, line: Line): void }

async function tell({ id, name }: InstanceAnswer, { client, tail, print }: Reading): Promise<void> {
  const { items } = answered(await client.GET('/v1/instances/{id}/logs', { params: { path: { id }, query: { tail, plain: 'true' } } }))
  for (const line of items) print(name, line)
}

async function follow({ id, name }: InstanceAnswer, { client, terminal, tail, print }: Reading): Promise<void> {
  const open = async (last: string | undefined, signal: AbortSignal) => {
    const params = { path: { id }, query: { tail, plain: 'true' }, header: last === undefined ? {} : { 'last-event-id': last } }
    const { response, error } = await client.GET('/v1/instances/{id}/logs/stream', { params, parseAs: 'stream', signal })
    if (!response.ok) throw refusal(response, error)
    return { response }
  }
  for await (const { event, data } of messagesOf(open, terminal, terminal.signal)) if (event === 'line') print(name, data as Line)
}

function written({ at, stream, text }: Line, { json, name }: { json: boolean, name: string | null }): string {
  if (json) return `${JSON.stringify({ at, stream, text, ...name ? { instance: name } : {} })}\n`
  return `${name ? `${name}  ` : ''}${text}\n`
}

function tailOf(text: string): number {
  const lines = Number(text)
  if (Number.isSafeInteger(lines) && lines >= 0 && lines <= 10_000) return lines
  throw new UsageError(`“${text}” is no number of lines, 10000 at the most.`)
}
