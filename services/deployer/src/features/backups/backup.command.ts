// What an administrator types: `backup FILE`, `restore FILE [--keys FILE] [--replace]`.
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '@dezky/runtime'
import { backupEnvironment, restoreEnvironment } from '../../config/env.ts'
import { backUp, keysOf, restore } from './backup.ts'

type Env = Record<string, string | undefined>
type Command = (args: string[], env: Env) => Promise<string>

/** Says how it went, and answers with the exit code: 0 done, 1 not done, 2 something is missing to begin. */
export async function run(command: Command, args: string[], env: Env, { out, error }: Said = here): Promise<number> {
  try {
    out(await command(args, env))
    return 0
  }
  catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
    error(thrown.message)
    return thrown instanceof ConfigurationError || thrown instanceof TypeError ? 2 : 1
  }
}

interface Said { out: (line: string) => void, error: (line: string) => void }

const here: Said = {
  out: line => void process.stdout.write(`${line}\n`),
  error: line => void process.stderr.write(`${line}\n`),
}

export const backUpHere: Command = async (args, env) => {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const file = oneFile(positionals)
  const read = backupEnvironment.read(env)
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, DEPLOYER_KEYS: keys } = read
  await backUp({ file, passphrase: read.BACKUP_PASSPHRASE }, { url, ownerUrl, keys })
  return `${file} holds the database and its ${keys.length === 1 ? 'key' : `${keys.length} keys`}. Only BACKUP_PASSPHRASE opens it.`
}

export const restoreHere: Command = async (args, env) => {
  const options = { keys: { type: 'string' }, replace: { type: 'boolean', default: false } } as const
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options })
  const { DATABASE_OWNER_URL: ownerUrl, DEPLOYER_KEYS: given = [], BACKUP_PASSPHRASE: passphrase } = restoreEnvironment.read(env)
  const place = { file: oneFile(positionals), passphrase }
  const keys = await keysOf(place)
  const known = new Set(given.map(key => key.toString('base64')))
  if (values.keys !== undefined) await writeKeys(values.keys, keys)
  else if (keys.some(key => !known.has(key))) {
    throw new ConfigurationError('DEPLOYER_KEYS are not those of this backup. Say with --keys FILE where its keys are to be written.')
  }
  await restore(place, { ownerUrl, replace: values.replace })
  return `The database is as it was${values.keys === undefined ? '' : `, and its keys are in ${values.keys}: start the deployer with them`}.`
}

/** As an env file, for nobody else to read. One that is there already is left as it is. */
async function writeKeys(file: string, keys: string[]): Promise<void> {
  const text = `DEPLOYER_KEYS=${keys.join(',')}\n`
  await writeFile(file, text, { mode: 0o600, flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || await readFile(file, 'utf8') !== text) throw error
  })
}

function oneFile([file, ...more]: string[]): string {
  if (!file || more.length > 0) throw new ConfigurationError('Name one file.')
  return file
}
