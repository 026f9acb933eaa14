// Which deployer, and as whom: kept for the commands that follow.
import { createInterface } from 'node:readline/promises'
import { text } from 'node:stream/consumers'
import { type Command, common } from '../command.ts'
import { answered, connectTo } from '../connection.ts'
import { forgetCredentials, keepCredentials, webAddress } from '../credentials.ts'
import { UsageError } from '../errors.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

export const loginCommands: Command[] = [
  {
    path: 'deploy login', takes: [], options: { url: common.url },
    summary: 'Keeps the address and the key of a deployer. The key is typed or piped in: an argument would be seen by others.',
    async run(given, terminal) {
      const url = given.text('url') ?? terminal.env['DEZKY_URL']
      if (!url) throw new UsageError('Where? dezky deploy login --url https://deploy.example.com')
      const credentials = { url: webAddress(url), key: await keyFrom(terminal) }
      const { name, role } = answered(await connectTo(credentials, terminal).GET('/v1/me'))
      const file = await keepCredentials(terminal.env, credentials)
      terminal.say(`You are ${name}, ${role}. Kept in ${file}, which only you can read.`)
      return exitCodes.done
    },
  },
  {
    path: 'deploy logout', takes: [], options: {}, summary: 'Forgets what “login” kept. The key itself is revoked in the deployer.',
    async run(_, terminal) {
      terminal.say(await forgetCredentials(terminal.env) ? 'Forgotten.' : 'Nothing was kept.')
      return exitCodes.done
    },
  },
]

async function keyFrom({ input, say }: Terminal): Promise<string> {
  const typed = input.isTTY ? await hidden(input, say) : await text(input)
  const key = typed.trim()
  if (!/^\S{10,200}$/.test(key)) throw new UsageError('That is no key. Make one in the deployer: Settings, API keys.')
  return key
}

/** What is typed is not shown. */
async function hidden(input: Terminal['input'], say: Terminal['say']): Promise<string> {
  say('Key:')
  const lines = createInterface({ input, terminal: true, escapeCodeTimeout: 0 })
  try {
    return await lines.question('')
  }
  finally {
    lines.close()
  }
}
