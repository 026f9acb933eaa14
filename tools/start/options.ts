import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from './refusal.ts'

export interface Options {
  help: boolean
  dataDirectory: string
}

export function readOptions(args: string[], workingDirectory: string): Options {
  const { help, data } = parse(args)
  return { help, dataDirectory: resolve(workingDirectory, data) }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { help: { type: 'boolean', short: 'h', default: false }, data: { type: 'string', default: '.dezky' } },
    }).values
  }
  catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)} See: npm start -- --help`)
  }
}
