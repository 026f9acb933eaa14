// `dezky deploy …`: from what was typed to an exit code.
import { commands } from './commands/index.ts'
import { connectTo } from './connection.ts'
import { readCredentials } from './credentials.ts'
import { CommandFailed, UsageError } from './errors.ts'
import { exitCodes } from './exit-codes.ts'
import { findCommand, readGiven } from './parse.ts'
import type { Terminal } from './terminal.ts'
import { usageOf, usageOfAll } from './usage.ts'

/** Never rejects. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  try {
    return await runCommand(args, terminal)
  }
  catch (error) {
    if (terminal.signal.aborted) return exitCodes.interrupted
    terminal.say(error instanceof CommandFailed ? error.message : `That went wrong: ${error instanceof Error ? error.message : String(error)}`)
    if (error instanceof UsageError) terminal.say('\n“dezky --help” shows what there is.')
    return error instanceof CommandFailed ? error.code : exitCodes.failed
  }
}

async function runCommand(args: string[], terminal: Terminal): Promise<number> {
  const asksForHelp = args.includes('--help') || args.includes('-h')
  const words = args.filter(arg => arg !== '--help' && arg !== '-h')
  if (words.length === 0) {
    terminal.out(`${usageOfAll(commands)}\n`)
    return asksForHelp ? exitCodes.done : exitCodes.usage
  }
  const { command, rest } = findCommand(commands, words)
  if (asksForHelp) {
    terminal.out(`${usageOf(command)}\n`)
    return exitCodes.done
  }
  return command.run(readGiven(command, rest), terminal, async given =>
    connectTo(await readCredentials(terminal.env, given.text('url')), terminal))
}
