// All spaces: the server finds them by nothing but their id, so this is how one is found by its alias.
import { z } from 'zod'
import { FilesRejected } from '../../errors.ts'
import { type Connection, shaped } from './connection.ts'
import { type Drive, driveShape } from './drive.ts'

// Whoever sees no space at all gets no list at all.
const page = z.object({
  value: z.array(z.looseObject({ driveAlias: z.string().optional() })).nullish(), '@odata.nextLink': z.string().optional(),
}).nullable()

const mostPages = 1000

/** Spaces of that alias. Those who ask while a list is on its way share the next one: it is long, and many are made at once. */
export function listOver(connection: Connection): (alias: string) => Promise<Drive[]> {
  const list = shared(() => allSpaces(connection))
  return async alias => (await list()).filter(({ driveAlias }) => driveAlias === alias).map(drive => shaped(drive, driveShape))
}

async function allSpaces({ ask }: Connection): Promise<{ driveAlias?: string }[]> {
  const spaces: { driveAlias?: string }[] = []
  let path: string | undefined = `/v1.0/drives?$filter=${encodeURIComponent('driveType eq \'project\'')}`
  for (let read = 0; path !== undefined; read += 1) {
    if (read === mostPages) throw new FilesRejected('The file server\'s list of spaces has no end.')
    const answer: z.infer<typeof page> = await ask({ method: 'GET', path }, page)
    spaces.push(...answer?.value ?? [])
    path = nextPath(answer?.['@odata.nextLink'])
  }
  return spaces
}

/** Only what follows /graph counts: our credentials go to the address we were given, and to no other. */
function nextPath(link: string | undefined): string | undefined {
  if (link === undefined) return undefined
  const { pathname, search } = new URL(link, 'http://any.invalid')
  return `${pathname.slice(pathname.indexOf('/graph') + '/graph'.length)}${search}`
}

/** What is running may have begun before the asker's last write; the next one has not. */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | null = null
  let next: Promise<T> | null = null
  const start = () => {
    const mine = work().finally(() => {
      if (running === mine) running = null
    })
    running = mine
    return mine
  }
  return () => {
    if (!running) return start()
    next ??= running.catch(() => {}).then(() => {
      next = null
      return start()
    })
    return next
  }
}
