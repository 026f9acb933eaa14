// `dezky setup stalwart`: people sign in to their mail with the directory's tokens.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { MailConflict, MailRejected, MailUnavailable } from '@dezky/mail'
import { setUpMail } from '@dezky/mail/drivers/stalwart'
import { ConfigurationError, defineEnvironment, variable, webUrl } from '@dezky/runtime'
import { UsageError } from './usage.ts'

const environment = defineEnvironment({
  STALWART_URL: variable('Where Stalwart answers', webUrl),
  STALWART_TOKEN: variable('API key of an account that may set up directories', z.string('is missing'), { secret: true }),
  // Not a webUrl, which would lose the slash at its end.
  MAIL_ISSUER: variable('Who gives out the tokens that mail is read with, exactly as they name themselves, slash and all',
    z.url({ protocol: /^https?$/, error: 'is not an http(s) address' })),
  MAIL_AUDIENCE: variable('The client id that mail is registered under', z.string().default('stalwart')),
})

/** Prints what it changed; answers with the exit code. */
export async function setUpMailHere(args: string[], env: Record<string, string | undefined>): Promise<number> {
  const { STALWART_URL: url, STALWART_TOKEN: apiKey, MAIL_ISSUER: issuer, MAIL_AUDIENCE: audience } = readOptions(args, env)
  try {
    const changes = await setUpMail({ url, apiKey }, { issuer, audience })
    for (const change of changes) console.log(`  ${change}`)
    console.log(`Stalwart at ${url}: ${changes.length === 0 ? 'nothing to change' : `${changes.length} changes`}.`)
    console.log(`\nTell the platform:\n  platform-api STALWART_URL=${url} STALWART_TOKEN=…`)
    return 0
  }
  catch (error) {
    if (![MailConflict, MailRejected, MailUnavailable].some(kind => error instanceof kind)) throw error
    console.error(`Not set up. ${error instanceof Error ? error.message : ''}`)
    return 1
  }
}

/** Flags before variables; only the key is no flag, since a shell remembers what is typed. */
function readOptions(args: string[], env: Record<string, string | undefined>) {
  const text = { type: 'string' } as const
  try {
    const { url, issuer, audience } = parseArgs({ args, options: { url: text, issuer: text, audience: text } }).values
    const flags = { STALWART_URL: url, MAIL_ISSUER: issuer, MAIL_AUDIENCE: audience }
    return environment.read({ ...env, ...Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) })
  }
  catch (error) {
    if (error instanceof ConfigurationError || error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}
