import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Addresses } from '@dezky/directory/drivers/authentik'
import { ConfigurationError, defineEnvironment, variable, webUrl } from '@dezky/runtime'
import { UsageError } from './usage.ts'

const environment = defineEnvironment({
  AUTHENTIK_URL: variable('Where Authentik answers, as browsers know it', webUrl),
  AUTHENTIK_TOKEN: variable('Key of an API token of a superuser', z.string('is missing'), { secret: true }),
  PORTAL_URL: variable('Where customers reach the portal', webUrl.default('http://localhost:4100')),
  OPERATOR_URL: variable('Where operators reach their app', webUrl.default('http://localhost:4101')),
  DEPLOYER_URL: variable('Where the deployer is reached', webUrl.default('http://localhost:4102')),
  MAIL_URL: variable('Where people read their mail', webUrl.default('http://localhost:4140')),
  FILES_URL: variable('Where people open their files', webUrl.default('http://localhost:4141')),
})

export interface SetUpOptions { url: string, token: string, addresses: Addresses }

/** Flags before variables; only the token is no flag, since a shell remembers what is typed. */
export function readSetUpOptions(args: string[], env: Record<string, string | undefined>): SetUpOptions {
  const { url = env['AUTHENTIK_URL'], portal, operator, deployer, mail, files } = parse(args)
  const given = { PORTAL_URL: portal, OPERATOR_URL: operator, DEPLOYER_URL: deployer, MAIL_URL: mail, FILES_URL: files }
  const flags = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const read = readEnvironment({ ...env, ...flags, AUTHENTIK_URL: url })
  return {
    url: read.AUTHENTIK_URL, token: read.AUTHENTIK_TOKEN,
    addresses: {
      portal: read.PORTAL_URL, operator: read.OPERATOR_URL, deployer: read.DEPLOYER_URL, mail: read.MAIL_URL, files: read.FILES_URL,
    },
  }
}

function readEnvironment(env: Record<string, string | undefined>) {
  try {
    return environment.read(env)
  }
  catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    throw new UsageError(error.message)
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { url: text, portal: text, operator: text, deployer: text, mail: text, files: text } }).values
  }
  catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
