// The one file of ours in the folder that Traefik watches.
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { IngressUnavailable } from '../../errors.ts'

const fileName = 'dezky.yml'

export interface Found { text: string, writtenAt: Date }

export interface ConfigurationFile {
  /** Null where there is none. */
  read(): Promise<Found | null>
  write(text: string): Promise<void>
  /** As it was found, and as old: it proves nothing of what others have written since. */
  putBack(found: Found | null): Promise<void>
  /** Whether a file of somebody else's that Traefik reads with ours was written since. */
  isOlderThanOthers(): Promise<boolean>
}

export function fileIn(directory: string): ConfigurationFile {
  const file = join(directory, fileName)
  return {
    read: () => tried(`${file} cannot be read.`, () => find(file).catch(nullWhereMissing)),
    write: text => tried(`${file} cannot be written.`, () => replace(directory, file, { text, writtenAt: new Date() })),
    putBack: found => tried(`${file} cannot be written.`, () => found ? replace(directory, file, found) : rm(file, { force: true })),
    isOlderThanOthers: () => tried(`${directory} cannot be read.`, async () => {
      const { mtimeMs } = await stat(file)
      const others = (await readdir(directory, { recursive: true })).filter(name => name !== fileName && /\.(ya?ml|toml)$/i.test(name))
      const times = await Promise.all(others.map(name => stat(join(directory, name)).catch(nullWhereMissing)))
      return times.some(time => time !== null && Math.max(time.mtimeMs, time.ctimeMs) >= mtimeMs)
    }),
  }
}

/**
 * In one step, from a folder that is not watched: a file beside it would be an event, after which Traefik takes no other change for
 * two seconds.
 */
async function replace(directory: string, file: string, { text, writtenAt }: Found): Promise<void> {
  const beside = join(directory, '.dezky')
  const next = join(beside, `${fileName}.next`)
  await mkdir(beside).catch(unlessThere)
  {
    await using handle = await open(next, 'w', 0o644)
    await handle.writeFile(text)
    await handle.utimes(writtenAt, writtenAt)
    await handle.sync()
  }
  await rename(next, file)
  await using folder = await open(directory, 'r')
  await folder.sync()
}

async function find(file: string): Promise<Found> {
  return { text: await readFile(file, 'utf8'), writtenAt: (await stat(file)).mtime }
}

async function tried<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  return work().catch((cause: unknown) => {
    throw new IngressUnavailable(sentence, { cause })
  })
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
