import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'

let child: ChildProcess | undefined
afterEach(() => {
  child?.kill('SIGKILL')
})

interface Process {
  /** What it printed, on both streams. */
  printed(): string
  child: ChildProcess
  ended: Promise<number | null>
}

/** A process whose whole program is `runService('service', start, options)`. */
function run(start: string, options: { graceMs?: number } = {}): Process {
  const program = `
    import { ConfigurationError } from ${JSON.stringify(import.meta.resolve('./environment.ts'))}
    import { runService } from ${JSON.stringify(import.meta.resolve('./shutdown.ts'))}
    const say = text => process.stdout.write(text + '\\n')
    await runService('service', ${start}, ${JSON.stringify(options)})`
  const spawned = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  child = spawned
  let printed = ''
  const streams = [spawned.stdout, spawned.stderr].map(async (stream) => {
    for await (const part of stream?.setEncoding('utf8') ?? []) printed += part
  })
  const ended = Promise.all([once(spawned, 'exit'), ...streams]).then(([[code]]) => code)
  return { child: spawned, printed: () => printed, ended }
}

async function untilSaid({ printed }: Process, line: string): Promise<void> {
  await expect.poll(printed, { timeout: 10_000 }).toContain(`${line}\n`)
}

const listening = `async (stack, signal) => {
  signal.addEventListener('abort', () => say('told to end'))
  stack.defer(() => say('database closed'))
  stack.defer(async () => say('server closed'))
  stack.use({ [Symbol.asyncDispose]: async () => new Promise(resolve => setImmediate(resolve)) })
  say('started')
}`

it.each(['SIGTERM', 'SIGINT'] as const)('closes in reverse order on %s, and ends well', async (signal) => {
  const service = run(listening)
  await untilSaid(service, 'started')
  service.child.kill(signal)
  expect(await service.ended).toBe(0)
  expect(service.printed()).toBe('started\ntold to end\nserver closed\ndatabase closed\n')
})

it('ends with the process that started it', async () => {
  const service = run(listening)
  await untilSaid(service, 'started')
  service.child.disconnect()
  expect(await service.ended).toBe(0)
  expect(service.printed()).toContain('server closed\ndatabase closed\n')
})

it('says in a sentence what is wrong with the configuration, and closes what it had opened', async () => {
  const service = run(`async (stack) => {
    stack.defer(() => say('database closed'))
    throw new ConfigurationError('PORT: is not a port number')
  }`)
  expect(await service.ended).toBe(1)
  expect(service.printed().trim().split('\n').sort()).toEqual(['database closed', 'service: PORT: is not a port number'])
})

it('logs any other failure of the start with what caused it', async () => {
  const service = run(`async () => {
    throw new Error('no such table')
  }`)
  expect(await service.ended).toBe(1)
  expect(JSON.parse(service.printed())).toMatchObject({
    level: 60, name: 'service', msg: 'no such table', err: { stack: expect.any(String) },
  })
})

it('closes the rest when closing one thing fails, and says so', async () => {
  const service = run(`async (stack) => {
    stack.defer(() => say('database closed'))
    stack.defer(() => { throw new Error('the server would not close') })
    say('started')
  }`)
  await untilSaid(service, 'started')
  service.child.kill('SIGTERM')
  expect(await service.ended).toBe(1)
  expect(service.printed()).toContain('database closed')
  expect(service.printed()).toContain('the server would not close')
})

it.each([
  ['closing hangs', 'async (stack) => { stack.defer(() => new Promise(() => undefined)); say("ready for it") }'],
  ['the start hangs', 'async () => { say("ready for it"); await new Promise(() => undefined) }'],
  ['something is left open', 'async () => { setInterval(() => undefined, 1000); say("ready for it") }'],
])('leaves in time although %s', async (_, start) => {
  const service = run(start, { graceMs: 100 })
  await untilSaid(service, 'ready for it')
  service.child.kill('SIGTERM')
  expect(await service.ended).toBe(1)
  expect(service.printed()).toContain('closing took too long; leaving')
})
