// Where the programs and the data live: in the given directory, or, when Postgres' own user cannot enter that, below /var/lib.
import { createHash } from 'node:crypto'
import { chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Account } from './account.ts'
import { canReach } from './account.ts'
import type { Binaries } from './binaries.ts'

export interface Place {
  binaries: string
  data: string
}

const commonRoot = '/var/lib/dezky'

export async function choosePlace(directory: string, binaries: Binaries, account: Account | null): Promise<Place> {
  const place = account
    ? { binaries: await reachableBinaries(binaries, account), data: await reachableData(directory, account) }
    : { binaries: binaries.directory, data: path.join(directory, 'data') }
  await mkdir(path.dirname(place.data), { recursive: true, mode: account ? 0o711 : 0o700 })
  await mkdir(place.data, { recursive: true, mode: 0o700 })
  if (account) await chown(place.data, account.uid, account.gid)
  return place
}

async function reachableData(directory: string, account: Account): Promise<string> {
  const wanted = path.join(directory, 'data')
  if (await canReach(account, wanted)) return wanted
  const mark = createHash('sha256').update(path.resolve(directory)).digest('hex').slice(0, 12)
  return path.join(commonRoot, `postgres-${mark}`, 'data')
}

async function reachableBinaries({ directory, major }: Binaries, account: Account): Promise<string> {
  if (await canReach(account, path.join(directory, 'bin', 'postgres'))) return directory
  const copy = path.join(commonRoot, `postgres-programs-${major}-${await fingerprint(directory)}`)
  if (await stat(copy).catch(() => null)) return copy
  const draft = `${copy}.${process.pid}`
  await mkdir(commonRoot, { recursive: true, mode: 0o755 })
  await cp(directory, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, copy).catch(() => rm(draft, { recursive: true }))
  return copy
}

async function fingerprint(directory: string): Promise<string> {
  const { size, mtimeMs } = await stat(path.join(directory, 'bin', 'postgres'))
  return createHash('sha256').update(`${size} ${mtimeMs}`).digest('hex').slice(0, 8)
}
