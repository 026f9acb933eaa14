// What is published of the commands: one file, which runs by itself wherever there is Node.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)
const cli = fileURLToPath(new URL('../../../packages/cli', import.meta.url))

it('is installed as one file and says what it does', { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dezky-cli-'))
  try {
    await run(process.execPath, ['build.ts'], { cwd: cli })
    await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: path.join(cli, 'dist') })
    const [archive = ''] = await readdir(folder)
    await run('tar', ['-xzf', archive], { cwd: folder })
    expect((await readdir(path.join(folder, 'package'))).toSorted()).toEqual(['dezky.mjs', 'package.json'])
    const program = path.join(folder, 'package/dezky.mjs')
    expect((await run(process.execPath, [program, '--help'], { cwd: folder })).stdout).toContain('deploy promote FROM STAGE')
    const env = { PATH: process.env['PATH'], HOME: folder }
    await expect(run(process.execPath, [program, 'deploy', 'status'], { cwd: folder, env })).rejects.toMatchObject({ code: 2 })
  }
  finally {
    await rm(folder, { recursive: true, force: true })
  }
})
