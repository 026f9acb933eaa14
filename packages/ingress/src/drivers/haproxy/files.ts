// Files that are whole or not there: a HAProxy that restarts at any moment finds one or the other.
import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

export async function replaceFile(path: string, text: string): Promise<void> {
  if (await readFile(path, 'utf8').catch(() => null) === text) return
  const temporary = `${path}.${randomBytes(4).toString('hex')}`
  try {
    await write(temporary, text)
    await rename(temporary, path)
  }
  catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  const folder = await open(dirname(path))
  await folder.sync().finally(() => folder.close())
}

async function write(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o644)
  try {
    await file.writeFile(text)
    await file.sync()
  }
  finally {
    await file.close()
  }
}
