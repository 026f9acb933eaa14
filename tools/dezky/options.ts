import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UsageError } from './usage.ts'

export interface VerifyOptions {
  /** `-` is standard input. */
  file: string
  /** Both or neither: a checkpoint that cannot be checked proves nothing. */
  signed: { checkpoints: string, keys: string } | null
  chain: string | null
}

export function readOptions(args: string[], workingDirectory: string): VerifyOptions {
  const { values: { checkpoints, keys, chain = null }, positionals: [file, ...more] } = parse(args)
  const path = (name: string) => name === '-' ? name : resolve(workingDirectory, name)
  if (!file || more.length > 0) throw new UsageError('Name one file.')
  if ((checkpoints === undefined) !== (keys === undefined)) throw new UsageError('--checkpoints and --keys go together.')
  return { file: path(file), signed: checkpoints && keys ? { checkpoints: path(checkpoints), keys: path(keys) } : null, chain }
}

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const
    return parseArgs({ args, allowPositionals: true, options: { checkpoints: text, keys: text, chain: text } })
  }
  catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
