import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { canRunContainers } from '@dezky/containers/testing'
import { haproxy } from '@dezky/ingress/testing'

const demo = fileURLToPath(new URL('./main.ts', import.meta.url))
const run = (...args: string[]) => promisify(execFile)(process.execPath, [demo, ...args])

it.skipIf(!canRunContainers || !haproxy)('ships, breaks one, goes back, and has lost nothing', { timeout: 240_000 }, async () => {
  // What it printed is what a failure is understood by.
  const failed = (error: { stdout: string, code: number }) => error
  const { stdout, code } = await run('deployer').then(({ stdout }) => ({ stdout, code: 0 }), failed)
  const answers = [...stdout.matchAll(/prod answers +(\S+)/g)].map(([, version]) => version)
  expect(answers).toEqual(['1.1.0', '1.0.0'])
  expect(stdout).toMatch(/2\.0\.0 {2}to prod {7}failed in /)
  expect(stdout).toMatch(/The proof: \d+ requests, \d+ a second, 0 lost/)
  expect(code).toBe(0)
})

it('says which demos there are', async () => {
  await expect(run('everything')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('npm run demo:deployer') })
})
