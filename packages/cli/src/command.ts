// What a command is: usage, completion and parsing are all made from this.
import type { DeployerClient } from '@dezky/api-client/deployer'
import type { Terminal } from './terminal.ts'

export interface Option {
  type: 'string' | 'boolean'
  short?: string
  /** What stands for the value in the usage, as in `TAG`. */
  value?: string
  meaning: string
}

export interface Given {
  /** As many as the command takes, in their order. */
  words: string[]
  text(name: string): string | undefined
  flag(name: string): boolean
}

export interface Command {
  /** As in `deploy promote`. */
  path: string
  summary: string
  /** As in the usage: `STAGE`, `[STAGE]`, `FILE…`. */
  takes: string[]
  options: Record<string, Option>
  run(given: Given, terminal: Terminal, connect: Connect): Promise<number>
}

/** Of the address and key that are given, or kept. Throws UsageError where there are none. */
export type Connect = (given: Given) => Promise<DeployerClient>

const json: Option = { type: 'boolean', meaning: 'prints the answer as JSON, for programs' }
const url: Option = { type: 'string', value: 'URL', meaning: 'where the deployer answers; otherwise DEZKY_URL, or where one has logged in' }
export const common = { json, url }

export const waiting = {
  wait: { type: 'boolean', short: 'w', meaning: 'waits until it is over, and says how it goes; the exit code says how it went' },
  timeout: { type: 'string', value: 'TIME', meaning: 'waits so long at the most, as in 90s, 15m or 1h; otherwise 30m' },
} as const satisfies Record<string, Option>
