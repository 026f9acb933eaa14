// Everything a deployer is: its database and the keys that open what is secret in it, in one sealed file.
import { z } from 'zod'
import { dumpDatabase, type DumpLine, loadDump, openDatabase } from '@dezky/database'
import { createKeyring } from '@dezky/runtime'
import { type DeployerTables, migrations } from '../../database/index.ts'
import { requireKeys } from '../keys/index.ts'
import { readArchive, writeArchive } from './archive.ts'

export interface Place { file: string, passphrase: string }

/** The deployer may go on working meanwhile. Throws where the keys do not open what is stored: such a backup would be worth nothing. */
export async function backUp({ file, passphrase }: Place, from: { url: string, ownerUrl: string, keys: Buffer[] }): Promise<void> {
  await using db = openDatabase<DeployerTables>({ url: from.url, applicationName: 'backup', max: 1 })
  await requireKeys(db, createKeyring(from.keys))
  await writeArchive(file, passphrase, linesOf(from))
}

async function* linesOf({ ownerUrl, keys }: { ownerUrl: string, keys: Buffer[] }): AsyncGenerator<object> {
  yield { type: 'keys', keys: keys.map(key => key.toString('base64')) }
  yield* dumpDatabase(ownerUrl)
}

const keysSchema = z.object({ type: z.literal('keys'), keys: z.array(z.string()).min(1) })

/** The keys of a backup, once all of it was read and found to be as it was written. */
export async function keysOf({ file, passphrase }: Place): Promise<string[]> {
  let first: unknown
  for await (const line of readArchive(file, passphrase)) first ??= line
  return keysSchema.parse(first).keys
}

/** Throws DatabaseNotEmpty unless `replace`, and DatabaseInUse while a deployer works on the database. */
export async function restore({ file, passphrase }: Place, to: { ownerUrl: string, replace: boolean }): Promise<void> {
  await loadDump(to.ownerUrl, dumpIn(readArchive(file, passphrase)), { sources: migrations, replace: to.replace, usedBy: 'deployer' })
}

async function* dumpIn(lines: AsyncIterable<unknown>): AsyncGenerator<DumpLine> {
  for await (const line of lines) if (!keysSchema.safeParse(line).success) yield line as DumpLine
}
