// From what was typed to a command and what it was given.
import { parseArgs } from 'node:util'
import type { Command, Given } from './command.ts'
import { UsageError } from './errors.ts'

/** The command with the longest path that the words begin with; what is not a word of it is given to it. */
export function findCommand(commands: Command[], args: string[]): { command: Command, rest: string[] } {
  const begins = ({ path }: Command) => path.split(' ').every((word, at) => args[at] === word)
  const [command] = commands.filter(begins).toSorted((a, b) => b.path.length - a.path.length)
  if (!command) throw new UsageError(args.length === 0 ? 'Say what is to be done.' : `There is no command “${args.slice(0, 2).join(' ')}”.`)
  return { command, rest: args.slice(command.path.split(' ').length) }
}

export function readGiven(command: Command, args: string[]): Given {
  const { values, positionals } = parse(command, args)
  requireWords(command, positionals)
  return {
    words: positionals,
    text: name => typeof values[name] === 'string' ? values[name] : undefined,
    flag: name => values[name] === true,
  }
}

function parse({ options }: Command, args: string[]) {
  const known = Object.entries(options).map(([name, { type, short }]) => [name, { type, ...short ? { short } : {} }] as const)
  try {
    return parseArgs({ args, allowPositionals: true, options: Object.fromEntries(known) })
  }
  catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function requireWords({ path, takes }: Command, words: string[]): void {
  const fewest = takes.filter(word => !word.startsWith('[')).length
  const most = takes.some(word => word.includes('…')) ? Infinity : takes.length
  if (words.length < fewest) throw new UsageError(`“dezky ${path}” needs ${takes.slice(words.length, fewest).join(' and ')}.`)
  if (words.length > most) throw new UsageError(`“dezky ${path}” does not know what to do with “${words.slice(most).join(' ')}”.`)
}
