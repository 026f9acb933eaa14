// The file provider: one configuration out of all files of a folder. One that is wrong, and none of them counts.
// Source: pkg/provider/file/file.go of Traefik 3.
import { type FSWatcher, watch } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Configuration, nothing } from './configuration.ts'
import { decode } from './decode.ts'

const known = new Set(['.yml', '.yaml'])

/** Folders in it are read, too, in the order of names. Of what is defined twice the first counts. */
export async function readDirectory(directory: string): Promise<Configuration> {
  let all = nothing
  const entries = await readdir(directory, { withFileTypes: true })
  for (const entry of entries.toSorted((one, other) => one.name < other.name ? -1 : 1)) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) all = merged(all, await readDirectory(path))
    else if (known.has(extname(entry.name).toLowerCase())) all = merged(all, await readConfiguration(path))
  }
  return all
}

/** Told of everything that happens in the folder itself, not in folders within. */
export function watchDirectory(directory: string, changed: () => void): FSWatcher {
  return watch(directory, changed)
}

async function readConfiguration(path: string): Promise<Configuration> {
  const text = await readFile(path, 'utf8')
  try {
    return decode(text)
  }
  catch (cause) {
    throw new Error(`${path}: ${(cause as Error).message}`, { cause })
  }
}

function merged(first: Configuration, next: Configuration): Configuration {
  return {
    routers: { ...next.routers, ...first.routers },
    services: { ...next.services, ...first.services },
    middlewares: { ...next.middlewares, ...first.middlewares },
  }
}
