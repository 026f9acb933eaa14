// Which deployer, and with which key: from the environment, or from a file that nobody else can read.
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { UsageError } from './errors.ts'

export interface Credentials { url: string, key: string }

type Env = Record<string, string | undefined>

const othersMayRead = 0o077

function credentialsFile(env: Env): string {
  const configuration = env['XDG_CONFIG_HOME'] ?? path.join(env['HOME'] ?? homedir(), '.config')
  return env['DEZKY_CREDENTIALS'] ?? path.join(configuration, 'dezky', 'credentials.json')
}

/** Whole, or not at all. */
export async function keepCredentials(env: Env, credentials: Credentials): Promise<string> {
  const file = credentialsFile(env)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const part = `${file}.${randomBytes(4).toString('hex')}`
  const handle = await open(part, 'wx', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(credentials, null, 2)}\n`)
    await handle.close()
    await rename(part, file)
  }
  catch (error) {
    await handle.close().catch(() => undefined)
    await rm(part, { force: true })
    throw error
  }
  return file
}

/** Whether there were any. */
export async function forgetCredentials(env: Env): Promise<boolean> {
  const file = credentialsFile(env)
  const found = await stat(file).catch(() => null)
  await rm(file, { force: true })
  return found !== null
}

/** Variables before the file. A key that was kept goes to no other address than the one it was kept for. */
export async function readCredentials(env: Env, givenUrl: string | undefined): Promise<Credentials> {
  const { DEZKY_URL, DEZKY_KEY } = env
  const url = givenUrl ?? (DEZKY_URL || undefined)
  if (url && DEZKY_KEY) return { url: webAddress(url), key: DEZKY_KEY }
  const kept = await readKept(credentialsFile(env))
  if (kept && (url === undefined || webAddress(url) === kept.url)) return DEZKY_KEY ? { ...kept, key: DEZKY_KEY } : kept
  if (url) throw new UsageError(`There is no key for ${url}. Set DEZKY_KEY, or run “dezky deploy login --url ${url}”.`)
  throw new UsageError('Which deployer? Set DEZKY_URL and DEZKY_KEY, or run “dezky deploy login --url URL”.')
}

async function readKept(file: string): Promise<Credentials | null> {
  const found = await stat(file).catch(() => null)
  if (!found) return null
  if (process.platform !== 'win32' && found.mode & othersMayRead) throw new UsageError(`Others may read ${file}. Run “chmod 600 ${file}”, and make a new key if they did.`)
  try {
    const { url, key } = JSON.parse(await readFile(file, 'utf8')) as Partial<Credentials>
    if (typeof url === 'string' && typeof key === 'string') return { url, key }
  }
  catch {
    // Said below.
  }
  throw new UsageError(`${file} is not as “dezky deploy login” writes it. Remove it, and log in again.`)
}

export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`“${text}” is no http(s) address.`)
  return url.href.replace(/\/+$/, '')
}
