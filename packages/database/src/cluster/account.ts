// Postgres refuses to run as root: then it gets a system user of its own, which must be able to reach its files.
import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { ClusterUnusable } from './errors.ts'

export interface Account { uid: number, gid: number }

const name = 'dezky-postgres'

/** The account Postgres runs as; null when it can simply run as whoever started this process. */
export async function databaseAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  return await findAccount() ?? await createAccount()
}

async function findAccount(): Promise<Account | null> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n')
  const fields = lines.find(line => line.startsWith(`${name}:`))?.split(':')
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null
}

async function createAccount(): Promise<Account> {
  try {
    await promisify(execFile)('useradd', [
      '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name,
    ])
  }
  catch (cause) {
    throw new ClusterUnusable(`Postgres does not run as root, and the system user ${name} could not be created; start as an ordinary user, or set DATABASE_URL.`, { cause })
  }
  const account = await findAccount()
  if (!account) throw new ClusterUnusable(`The system user ${name} was created but cannot be found in /etc/passwd.`)
  return account
}

/** Whether `account` may enter every folder that leads to `target` (which need not exist yet). */
export async function canReach(account: Account, target: string): Promise<boolean> {
  for (let folder = path.dirname(path.resolve(target)); ; folder = path.dirname(folder)) {
    const found = await stat(folder).catch(() => null)
    if (found && !mayEnter(account, found)) return false
    if (folder === path.dirname(folder)) return true
  }
}

function mayEnter(account: Account, folder: { mode: number, uid: number, gid: number }): boolean {
  const shift = folder.uid === account.uid ? 6 : folder.gid === account.gid ? 3 : 0
  return ((folder.mode >> shift) & 1) === 1
}
