// A disk that is soon full: a small tmpfs. Mounting takes root, as engines do.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface SmallDisk extends AsyncDisposable { folder: string }

export async function mountSmallDisk(bytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dezky-disk-'))
  await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  return {
    folder,
    async [Symbol.asyncDispose]() {
      await run('umount', ['--lazy', folder]).catch(() => undefined)
      await rm(folder, { recursive: true, force: true })
    },
  }
}
