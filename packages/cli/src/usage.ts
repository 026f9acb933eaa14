// What a command says of itself when it is asked, or was not understood.
import type { Command, Option } from './command.ts'
import { exitCodeMeanings } from './exit-codes.ts'

const width = 26

export function usageOf({ path, takes, options, summary }: Command): string {
  const entries = Object.entries(options)
  return [
    `Usage: dezky ${[path, ...takes, ...entries.length > 0 ? ['[OPTIONS]'] : []].join(' ')}`, '', summary, '',
    ...entries.map(([name, option]) => `  ${optionName(name, option).padEnd(width)}${option.meaning}`),
  ].join('\n').trimEnd()
}

export function usageOfAll(commands: Command[]): string {
  return [
    'Usage: dezky COMMAND', '',
    ...commands.map(({ path, takes, summary }) => `  ${[path, ...takes].join(' ').padEnd(36)}${summary.split('. ')[0]}`), '',
    '“dezky COMMAND --help” says more. A STAGE is written PROJECT/NAME, as in shop/prod.', '',
    'The deployer is found by DEZKY_URL and DEZKY_KEY, or by what “dezky deploy login” kept.', '', 'Exit codes:',
    ...exitCodeMeanings.map(([code, meaning]) => `  ${String(code).padEnd(4)}${meaning}`),
  ].join('\n')
}

function optionName(name: string, { short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`
}
