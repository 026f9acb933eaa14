import type { Command } from '../command.ts'
import { completionFor, type Shell, shells } from '../completion.ts'
import { UsageError } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'

export function completionCommand(others: Command[]): Command {
  return {
    path: 'completion', takes: ['SHELL'], options: {},
    summary: `Prints what completes commands in ${shells.join(', ')}: source <(dezky completion bash)`,
    run: async ({ words: [shell = ''] }, { out }) => {
      if (!shells.includes(shell as Shell)) throw new UsageError(`There is no completion for “${shell}”, but for ${shells.join(', ')}.`)
      out(completionFor(shell as Shell, others))
      return exitCodes.done
    },
  }
}
