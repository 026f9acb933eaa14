import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { supervise, type Supervised } from './supervisor.ts'

let folder: string
let running: Supervised | undefined
const onStart = vi.fn<(pid: number) => void>()
const onDeath = vi.fn<(sentence: string) => void>()
const onGivingUp = vi.fn<(sentence: string) => void>()

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dezky-supervisor-'))
  vi.clearAllMocks()
})

afterEach(async () => {
  await running?.stop(1000)
  running = undefined
  rmSync(folder, { recursive: true })
})

it('is ready when the process answers, and stops it gently', async () => {
  running = await start(server('process.on("SIGTERM", () => { console.log("bye"); process.exit(0) })'))
  await running.ready
  await running.stop(5000)
  expect(readFileSync(join(folder, 'log'), 'utf8')).toContain('bye')
})

it('shows the last words of a process that dies at the start', async () => {
  running = await start('console.error("no database"); process.exit(3)')
  await expect(running.ready).rejects.toThrow(/no database[^]*sample ended with code 3/)
})

it('brings back a process that was killed', async () => {
  running = await start(server(''))
  await running.ready
  process.kill(onStart.mock.lastCall?.[0] ?? 0, 'SIGKILL')
  await vi.waitFor(() => expect(onStart).toHaveBeenCalledTimes(2), 15_000)
  expect(onDeath).toHaveBeenCalledWith('sample was ended by SIGKILL; starting it again.')
})

it('gives up on a process that keeps dying', async () => {
  running = await start(server('setTimeout(() => process.exit(1), 150)'))
  await running.ready
  await vi.waitFor(() => expect(onGivingUp).toHaveBeenCalledWith(expect.stringContaining('again and again')), 15_000)
})

it('kills what does not end when asked', async () => {
  running = await start(server('process.on("SIGTERM", () => {})'))
  await running.ready
  await running.stop(200)
  expect(() => process.kill(onStart.mock.lastCall?.[0] ?? 0, 0)).toThrow('ESRCH')
})

let port = 0

function server(more: string): string {
  return `require("node:http").createServer((_, answer) => answer.end("ok")).listen(Number(process.env.PORT), "127.0.0.1");${more}`
}

async function start(program: string): Promise<Supervised> {
  port = await freePort()
  return supervise({
    plan: {
      name: 'sample' as 'portal', args: ['-e', program], workingDirectory: folder,
      env: { PORT: String(port) }, readyUrl: `http://127.0.0.1:${port}/`,
    },
    logFile: join(folder, 'log'), readyWithinMs: 10_000, restartDelaysMs: [0, 20, 40], onStart, onDeath, onGivingUp,
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
