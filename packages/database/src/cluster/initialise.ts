import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Account } from './account.ts'
import { ClusterUnusable } from './errors.ts'
import type { Place } from './place.ts'

/** Creates the data directory when it is empty; refuses one of another major version. Returns the superuser's password. */
export async function ensureInitialised(directory: string, place: Place, account: Account | null, major: number): Promise<string> {
  const version = await readText(path.join(place.data, 'PG_VERSION'))
  const password = await readText(passwordFile(directory))
  if (version && Number(version) !== major) {
    throw new ClusterUnusable(`The data in ${place.data} belongs to Postgres ${version}, this version brings Postgres ${major}; nothing was changed. Use another data directory, or upgrade it with pg_upgrade.`)
  }
  if (version && password) return password
  if (version) throw new ClusterUnusable(`The password of the data in ${place.data} is missing (${passwordFile(directory)}); restore that file, or remove that directory to begin anew.`)
  return initialise(directory, place, account)
}

function passwordFile(directory: string): string {
  return path.join(directory, 'superuser-password')
}

async function initialise(directory: string, place: Place, account: Account | null): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile(directory), `${password}\n`, { mode: 0o600 })
  const handover = await mkdtemp(path.join(os.tmpdir(), 'dezky-'))
  const file = path.join(handover, 'password')
  try {
    await writeFile(file, `${password}\n`, { mode: 0o600 })
    if (account) await Promise.all([handover, file].map(target => chown(target, account.uid, account.gid)))
    await run(path.join(place.binaries, 'bin', 'initdb'), [
      '--pgdata', place.data, '--username', 'postgres', '--pwfile', file, '--auth', 'scram-sha-256',
      '--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C',
    ], account)
  }
  finally {
    await rm(handover, { recursive: true })
  }
  return password
}

async function run(program: string, args: string[], account: Account | null): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, ...account })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors += text)
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code === 0) return
  const lastWords = errors.trim().split('\n').at(-1) || `initdb ended with ${code}`
  throw new ClusterUnusable(`The database could not be created: ${lastWords}`)
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').then(text => text.trim(), () => null)
}
