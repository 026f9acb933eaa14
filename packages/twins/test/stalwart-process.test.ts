// The twin as a process: what it has answered survives kill -9.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

const main = join(import.meta.dirname, '../src/stalwart/main.ts')

test('a Stalwart twin that is killed comes back with everything it has answered', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'dezky-twin-'))
  const port = await freePort()
  let twin = await start(port, directory)
  try {
    for (let at = 0; at < 20; at += 1) await create(port, `d${at}.test`)
    await killed(twin)
    twin = await start(port, directory)
    expect(await (await fetch(`http://127.0.0.1:${port}/_twin/state`)).json()).toMatchObject({ counters: { ids: expect.any(Number) } })
    expect(await create(port, 'd7.test')).toMatchObject({ notCreated: { d: { type: 'primaryKeyViolation' } } })
    expect(await create(port, 'd20.test')).toMatchObject({ created: { d: { id: expect.any(String) } } })
  }
  finally {
    await killed(twin)
    rmSync(directory, { recursive: true })
  }
})

async function start(port: number, directory: string): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), TWIN_DIRECTORY: directory, TWIN_TOKEN: 'API_test' }
  const twin = spawn(process.execPath, [main], { env, stdio: 'ignore' })
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/_twin`)).status).toBe(200), { timeout: 10_000 })
  return twin
}

async function killed(twin: ChildProcess): Promise<void> {
  if (twin.kill('SIGKILL')) await once(twin, 'exit')
}

async function create(port: number, name: string): Promise<unknown> {
  const tagged = (kind: string) => ({ '@type': kind })
  const domain = {
    name, certificateManagement: tagged('Manual'), dkimManagement: tagged('Automatic'), dnsManagement: tagged('Manual'),
    subAddressing: tagged('Enabled'),
  }
  const response = await fetch(`http://127.0.0.1:${port}/jmap`, {
    method: 'POST', headers: { authorization: 'Bearer API_test', 'content-type': 'application/json' },
    body: JSON.stringify({ using: [], methodCalls: [['x:Domain/set', { create: { d: domain } }, '0']] }),
  })
  const body: { methodResponses: [string, unknown, string][] } = Object(await response.json())
  return body.methodResponses[0]?.[1]
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
