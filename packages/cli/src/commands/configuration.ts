// All that people set up, as one document: out, and in.
import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { ConfigurationChange, ImportAnswer } from '@dezky/contracts/deployer'
import { type Command, common } from '../command.ts'
import { answered } from '../connection.ts'
import { UsageError } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

const signs = { create: '+', change: '~', remove: '-', keep: ' ' } as const

export const configurationCommands: Command[] = [
  {
    path: 'deploy export', takes: ['[FILE]'], options: { url: common.url },
    summary: 'All that people have set up, as YAML; secrets are named and never shown.',
    async run(given, { out }, connect) {
      const client = await connect(given)
      const document = answered(await client.GET('/v1/config/export', { parseAs: 'text' }))
      const [file] = given.words
      if (file === undefined || file === '-') out(document)
      else await writeFile(file, document)
      return exitCodes.done
    },
  },
  {
    path: 'deploy import', takes: ['FILE'],
    summary: 'Shows what a document would change; takes it up with --yes. FILE may be - for what is piped in.',
    options: {
      ...common,
      yes: { type: 'boolean', short: 'y', meaning: 'takes it up, if it is still exactly what was shown' },
      remove: { type: 'boolean', meaning: 'removes what the document does not have' },
    },
    async run(given, terminal, connect) {
      const [client, body] = [await connect(given), await documentIn(given.words[0] ?? '', terminal)]
      const remove = String(given.flag('remove'))
      const send = async (query: { mode: 'plan' | 'apply', planHash?: string }) => answered(await client.POST('/v1/config/import', {
        params: { query: { ...query, remove } }, body, bodySerializer: (document: unknown) => document as string,
        headers: { 'content-type': 'application/yaml' },
      }))
      const plan = await send({ mode: 'plan' })
      const answer = given.flag('yes') ? await send({ mode: 'apply', planHash: plan.planHash }) : plan
      terminal.out(given.flag('json') ? `${JSON.stringify(answer, null, 2)}\n` : saidOf(answer))
      return exitCodes.done
    },
  },
]

function documentIn(file: string, { input }: Terminal): Promise<string> {
  if (file === '-') return text(input)
  return readFile(file, 'utf8').catch((error: Error) => {
    throw new UsageError(`${file} cannot be read: ${error.message}`)
  })
}

function saidOf({ applied, changes, missingSecrets }: ImportAnswer): string {
  const changed = changes.filter(({ action }) => action !== 'keep')
  const lines = changed.map(({ action, path }: ConfigurationChange) => `${signs[action]} ${path}\n`)
  const missing = missingSecrets.map(name => `! ${name} has no value yet\n`)
  if (changed.length === 0) return 'Nothing would change.\n'
  return [...lines, ...missing, applied ? 'Taken up.\n' : 'Nothing was changed. --yes takes it up.\n'].join('')
}
